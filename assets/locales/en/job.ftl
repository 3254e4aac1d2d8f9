# Work that takes long.
job-stop = Stop
