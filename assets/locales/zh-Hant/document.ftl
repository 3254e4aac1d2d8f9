# 文書
document-issuing-mark = { $society }文件
document-resolution-title = 關於{ $title }的決議
document-chair = 主持人：
document-recorder = 記錄人：
document-signed-by = { $society }{ $body }
document-date = { $year }年{ $month }月{ $day }日
document-copy-to = 抄送：{ $copy_to }。
document-issued-by = { $society }秘書處
document-issued-on = { $date }印發
document-verification = 核驗碼
