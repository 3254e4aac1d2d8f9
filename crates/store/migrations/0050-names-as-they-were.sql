-- Names as they were: what is adopted, confirmed or approved keeps the names of that day.

alter table resolution add column names text check (names is null or json_valid(names));
alter table meeting add column names text check (names is null or json_valid(names));
alter table agreement_version add column names text check (names is null or json_valid(names));

create trigger resolution_names_stand before update on resolution when old.names is not new.names begin
  select raise(abort, 'resolution-stands');
end;

create trigger meeting_names_stand before update on meeting
when old.names is not null and new.names is not null and old.names <> new.names begin
  select raise(abort, 'minutes-stand');
end;

create trigger agreement_version_names_stand before update on agreement_version
when old.names is not null and new.names is not null and old.names <> new.names begin
  select raise(abort, 'agreement-stands');
end;
