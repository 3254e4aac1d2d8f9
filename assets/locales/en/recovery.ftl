# The recovery code.
recovery-title = Recovery code
recovery-why = Should the passphrase be forgotten, only this code opens the workspace. Print it or write it down, and keep it apart from the computer.
recovery-once = It is shown this once.
recovery-print = Print
recovery-copy = Copy
recovery-copied = Copied
recovery-kept = I have kept it
recovery-done = Done
