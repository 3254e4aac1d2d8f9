# The ledger's screen.
ledger-screen-filter = 按人員或事項篩選
ledger-screen-verify = 核驗臺賬
ledger-screen-sound = { $entries } 條記錄校驗一致，末條校驗碼 { $head }
ledger-screen-empty = 還沒有記錄；做過的每件事都會記在這裡。
ledger-screen-undo = 撤銷此項
ledger-screen-undone = 已由第 { $seq } 條撤銷
ledger-screen-trouble = 校驗發現 { $count } 處與臺賬不符，請勿繼續填報，先從備份恢復到新文件夾核對。
