# The settings.
settings-larger = Larger type
settings-workspace = Workspace
settings-folder = Folder
settings-passphrase = Passphrase
settings-passphrase-old = Present passphrase
settings-passphrase-new = New passphrase
settings-passphrase-change = Change the passphrase
settings-backups = Backups
settings-backup-now = Back up now
settings-backups-empty = No backup yet.
