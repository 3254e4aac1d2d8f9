# The recovery code.
recovery-title = 恢复码
recovery-why = 忘记密码时，只有恢复码能打开工作簿。请打印或抄下，与电脑分开保存。
recovery-once = 只显示这一次。
recovery-print = 打印
recovery-copy = 复制
recovery-copied = 已复制
recovery-kept = 我已妥善保存
recovery-done = 完成
