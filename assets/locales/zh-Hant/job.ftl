# 長時間的工作
job-stop = 停止
