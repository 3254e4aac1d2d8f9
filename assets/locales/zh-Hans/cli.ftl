# 命令行
cli-done = 已记入台账第{ $seq }条（{ $hash }）
cli-undone = 已撤销第{ $undone }条（{ $actor }，{ $at }），记入第{ $seq }条（{ $hash }）
cli-recovery = 恢复码：{ $code }　请打印并妥善保存，忘记密码时只有它能打开工作簿。
cli-sound = 台账{ $entries }条、记录{ $rows }条校验一致，末条{ $seq }（{ $hash }）
cli-erased = 其中{ $count }条依法删除了个人信息，其余内容与链条校验一致
cli-trouble = 校验发现{ $count }处问题：
cli-backed-up = 已备份并通过恢复演练：{ $file }
cli-restored = 已恢复到 { $path }
cli-exported = 已导出 { $path }（核验锚点：台账第{ $seq }条）
cli-file-sound = 文件与导出时一致：{ $title }，核验码 { $code }
cli-file-changed = 文件内容已改动，与其核验码不符：{ $title }
cli-file-known = 台账第{ $seq }条与本工作簿一致。
cli-file-unknown = 本工作簿的台账中没有第{ $seq }条对应的记录。
cli-file-recorded = 本工作簿的台账记录过此文件的导出，内容一致：{ $title }
cli-file-voided = 注意：{ $number }已作废（{ $reason }），本文件不再有效。
cli-no-ledger = 未打开工作簿，没有核对台账：只能说明文件自导出后未被改动，不能说明由谁导出。
