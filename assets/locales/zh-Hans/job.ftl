# 长时间的工作
job-stop = 停止
