# The settings.
settings-larger = 較大字號
settings-workspace = 工作簿
settings-folder = 所在文件夾
settings-passphrase = 密碼
settings-passphrase-old = 原密碼
settings-passphrase-new = 新密碼
settings-passphrase-change = 更改密碼
settings-recovery = 新的恢復碼，請抄下並另處保存：{ $code }
settings-backups = 備份
settings-backup-now = 立即備份
settings-backups-empty = 還沒有備份。
