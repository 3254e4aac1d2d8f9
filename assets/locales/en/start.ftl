# First start.
start-welcome = Where shall we begin?
start-new = New workspace
start-society = Name of the society
start-passphrase = Passphrase (may be empty)
start-create = Choose a folder and create
start-sample = Look at the sample society
start-open = Open a workspace
start-recovery = Write down the recovery code and keep it elsewhere; without the passphrase only it opens the workspace: { $code }
start-go-on = Written down, go on
start-passphrase-open = Passphrase (empty when none is set)
start-choose = Choose its folder
