# The ledger's screen.
ledger-screen-filter = Filter by person or matter
ledger-screen-verify = Verify the ledger
ledger-screen-sound = { $entries } entries agree; the last is { $head }
ledger-screen-empty = No entries yet; everything done will stand here.
ledger-screen-undo = Undo this
ledger-screen-undone = Undone by entry { $seq }
ledger-screen-trouble = { $count } things disagree with the ledger. Stop entering, restore a backup into a new folder and compare.
