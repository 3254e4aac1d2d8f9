# 命令行
cli-done = 已記入臺賬第{ $seq }條（{ $hash }）
cli-undone = 已撤銷第{ $undone }條（{ $actor }，{ $at }），記入第{ $seq }條（{ $hash }）
cli-recovery = 恢復碼：{ $code }　請打印並妥善保存，忘記密碼時只有它能打開工作簿。
cli-sound = 臺賬{ $entries }條、記錄{ $rows }條校驗一致，末條{ $seq }（{ $hash }）
cli-erased = 其中{ $count }條依法刪除了個人資訊，其餘內容與鏈條校驗一致
cli-trouble = 校驗發現{ $count }處問題：
cli-backed-up = 已備份並通過恢復演練：{ $file }
cli-restored = 已恢復到 { $path }
cli-exported = 已導出 { $path }（核驗錨點：臺賬第{ $seq }條）
cli-file-sound = 文件與導出時一致：{ $title }，核驗碼 { $code }
cli-file-changed = 文件內容已改動，與其核驗碼不符：{ $title }
cli-file-known = 臺賬第{ $seq }條與本工作簿一致。
cli-file-unknown = 本工作簿的臺賬中沒有第{ $seq }條對應的記錄。
cli-file-recorded = 本工作簿的臺賬記錄過此文件的導出，內容一致：{ $title }
cli-file-voided = 注意：{ $number }已作廢（{ $reason }），本文件不再有效。
cli-no-ledger = 未打開工作簿，沒有核對台賬：只能說明文件自匯出後未被改動，不能說明由誰匯出。
