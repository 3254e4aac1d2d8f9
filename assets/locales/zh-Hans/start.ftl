# First start.
start-welcome = 从哪里开始？
start-new = 新建工作簿
start-society = 学会名称
start-passphrase = 密码（可留空）
start-create = 选择文件夹并新建
start-sample = 看看示例学会
start-open = 打开已有工作簿
start-recovery = 请抄下恢复码并另处保存，忘记密码时只有它能打开工作簿：{ $code }
start-go-on = 已抄下，进入工作簿
start-passphrase-open = 密码（未设则留空）
start-choose = 选择文件夹
