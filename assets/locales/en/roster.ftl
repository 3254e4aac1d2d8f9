# The table of people
roster-people = People
roster-column-name = Name
roster-column-employer = Employer
roster-column-post = Post
roster-column-expertise = Expertise
roster-column-phone = Phone
roster-column-email = Email
roster-row-new = Row { $row }  { $name }  new
roster-row-known = Row { $row }  { $name }  known already, left aside
roster-row-refused = Row { $row }  { $column }: { $sentence }
roster-column-ignored = Columns not used: { $columns }
roster-counts = { $new } new, { $known } known already, { $refused } rows refused.
roster-dry-run = This was a trial; nothing was written.
roster-exported = { $count } people exported to { $path }
