-- The council room deepened: what a charter says of proxies, correspondence and notice; who was away for a while; elections;
-- resolutions about resolutions; items put off to a later meeting.

alter table charter_rule add column quorum_base text not null default 'all_seats' check (quorum_base in ('all_seats', 'entitled'));
alter table charter_rule add column proxy text check (proxy is null or json_valid(proxy));
alter table charter_rule add column by_correspondence text not null default 'allowed' check (by_correspondence in ('allowed', 'barred'));
alter table charter_rule add column unreturned text not null default 'absent' check (unreturned in ('absent', 'abstention'));
alter table charter_rule add column notice_days integer not null default 0 check (notice_days between 0 and 365);

alter table attendance add column absences text not null default '[]' check (json_valid(absences));
alter table attendance add column reply text check (reply in ('attend', 'leave', 'proxy'));

create table proxy (
  id text primary key check (length(id) = 36),
  meeting_id text not null references meeting (id),
  person_id text not null references person (id),
  holder_id text not null references person (id),
  given_on text not null check (given_on is date(given_on)),
  unique (meeting_id, person_id),
  check (person_id <> holder_id)
) strict;

alter table agenda_item add column places integer check (places between 1 and 1000);
alter table agenda_item add column change text check (change in ('amends', 'replaces', 'revokes'));
alter table agenda_item add column changes_id text references resolution (id);
alter table agenda_item add column carried_from_id text references agenda_item (id);

create table candidate (
  id text primary key check (length(id) = 36),
  agenda_item_id text not null references agenda_item (id),
  person_id text not null references person (id),
  position integer not null check (position > 0),
  unique (agenda_item_id, person_id)
) strict;

alter table ballot add column election text check (election is null or json_valid(election));

alter table resolution add column change text check (change in ('amends', 'replaces', 'revokes'));
alter table resolution add column changes_id text references resolution (id) check ((change is null) = (changes_id is null));

create index proxy_meeting_id on proxy (meeting_id);
create index proxy_person_id on proxy (person_id);
create index proxy_holder_id on proxy (holder_id);
create index candidate_agenda_item_id on candidate (agenda_item_id);
create index candidate_person_id on candidate (person_id);
create index agenda_item_changes_id on agenda_item (changes_id);
create unique index agenda_item_carried_from_id on agenda_item (carried_from_id);
create index resolution_changes_id on resolution (changes_id);

-- Which papers there are is the program's list (`DocumentKind`) and grows with it: an export keeps the name that it was given.

drop trigger export_update_stands;

alter table export add column kind text not null default '';
update export set kind = document;
alter table export drop column document;
alter table export rename column kind to document;

create trigger export_update_stands before update on export begin
  select raise(abort, 'export-stands');
end;
