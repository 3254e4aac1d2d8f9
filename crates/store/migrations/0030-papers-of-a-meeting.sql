-- Which papers there are is the program's list (`DocumentKind`) and grows with it: an export keeps the name that it was given.

drop trigger export_update_stands;

alter table export add column kind text not null default '';
update export set kind = document;
alter table export drop column document;
alter table export rename column kind to document;

create trigger export_update_stands before update on export begin
  select raise(abort, 'export-stands');
end;
