# The recovery code.
recovery-title = 恢復碼
recovery-why = 忘記密碼時，只有恢復碼能開啟工作簿。請列印或抄下，與電腦分開保存。
recovery-once = 只顯示這一次。
recovery-print = 列印
recovery-copy = 複製
recovery-copied = 已複製
recovery-kept = 我已妥善保存
recovery-done = 完成
