# 文书
document-issuing-mark = { $society }文件
document-resolution-title = 关于{ $title }的决议
document-chair = 主持人：
document-recorder = 记录人：
document-signed-by = { $society }{ $body }
document-date = { $year }年{ $month }月{ $day }日
document-copy-to = 抄送：{ $copy_to }。
document-issued-by = { $society }秘书处
document-issued-on = { $date }印发
document-verification = 核验码
