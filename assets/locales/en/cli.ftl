# The command line
cli-done = Entered as ledger entry { $seq } ({ $hash })
cli-undone = Took back entry { $undone } ({ $actor }, { $at }); recorded as entry { $seq } ({ $hash })
cli-recovery = Recovery code: { $code }. Print and keep it; only it opens the workspace when the passphrase is lost.
cli-sound = { $entries } ledger entries and { $rows } records are sound; head { $seq } ({ $hash })
cli-erased = { $count } of them were lawfully blanked of personal data; the rest and the chain agree
cli-trouble = { $count } troubles were found:
cli-backed-up = Backed up and drilled: { $file }
cli-restored = Restored to { $path }
cli-exported = Exported { $path } (anchored at ledger entry { $seq })
cli-file-sound = The file is as it was exported: { $title }, code { $code }
cli-file-changed = The file was changed and does not match its code: { $title }
cli-file-known = Ledger entry { $seq } agrees with this workspace.
cli-file-unknown = This workspace's ledger has no matching entry { $seq }.
cli-file-recorded = This workspace recorded the export of this very file: { $title }
cli-file-voided = Note: { $number } is void ({ $reason }); this paper has no force any more.
cli-no-ledger = No workspace was opened and no ledger asked: this says that the file is unchanged, not who exported it.
