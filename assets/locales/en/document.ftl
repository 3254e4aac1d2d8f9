# Papers: what they print beside the data
document-issuing-mark = { $society }文件
document-resolution-title = 关于{ $title }的决议
document-chair = Chair:
document-recorder = Recorder:
document-signed-by = { $society }{ $body }
document-date = { $year }-{ $month }-{ $day }
document-copy-to = Copies: { $copy_to }.
document-issued-by = { $society }秘书处
document-issued-on = Issued { $date }
document-verification = Code
