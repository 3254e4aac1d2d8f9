# The settings.
settings-larger = 较大字号
settings-workspace = 工作簿
settings-folder = 所在文件夹
settings-passphrase = 密码
settings-passphrase-old = 原密码
settings-passphrase-new = 新密码
settings-passphrase-change = 更改密码
settings-recovery = 新的恢复码，请抄下并另处保存：{ $code }
settings-backups = 备份
settings-backup-now = 立即备份
settings-backups-empty = 还没有备份。
