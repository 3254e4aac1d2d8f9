# First start.
start-welcome = 從哪裡開始？
start-new = 新建工作簿
start-society = 學會名稱
start-passphrase = 密碼（可留空）
start-create = 選擇文件夾並新建
start-sample = 看看示例學會
start-open = 打開已有工作簿
start-recovery = 請抄下恢復碼並另處保存，忘記密碼時只有它能打開工作簿：{ $code }
start-go-on = 已抄下，進入工作簿
start-passphrase-open = 密碼（未設則留空）
start-choose = 選擇文件夾
