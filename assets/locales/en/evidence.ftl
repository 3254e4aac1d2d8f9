# Evidence.
evidence = Evidence
evidence-add = Add a file
evidence-pick = The file that is evidence
evidence-adding = Bringing it in
evidence-none = No evidence yet. Scans, photographs and tables will do; a file has at most 50 MB.
evidence-added = added { $day }
evidence-relied = relied on { $day }
evidence-open = Open
evidence-save = Save as
evidence-saved = Saved as { $path }
evidence-remove = Remove “{ $title }”
evidence-count = Evidence { $count }
evidence-of = Evidence of { $title }: { $count }
evidence-attach = Add
