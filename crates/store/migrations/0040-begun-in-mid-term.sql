-- A society that begins in mid-term counts on from what its bodies held and numbered before; an item of the agenda says which
-- paper it is about; a recused member is out of the room.

alter table term add column meetings_before integer not null default 0 check (meetings_before between 0 and 1000);
alter table body add column numbers_before text check (numbers_before is null or json_valid(numbers_before));

create trigger term_counted_stands before update on term
when old.meetings_before <> new.meetings_before and exists (select 1 from meeting where term_id = old.id) begin
  select raise(abort, 'numbered-stands');
end;

create trigger body_numbered_stands before update on body
when old.numbers_before is not new.numbers_before and exists (
  select 1
  from resolution
  where body_id = old.id and year in (old.numbers_before ->> 'year', new.numbers_before ->> 'year')) begin
  select raise(abort, 'numbered-stands');
end;

drop trigger resolution_number_gap;
create trigger resolution_number_gap before insert on resolution
when new.number <> 1 + coalesce(
  (select max(number) from resolution where body_id = new.body_id and year = new.year),
  (select numbers_before ->> 'last' from body where id = new.body_id and numbers_before ->> 'year' = new.year),
  0) begin
  select raise(abort, 'resolution-number-gap');
end;

alter table agenda_item add column agreement_version_id text references agreement_version (id);
alter table agenda_item add column agreement_draft integer
  check ((agreement_draft is null) = (agreement_version_id is null));
alter table agenda_item add column evidence_id text references evidence (id)
  check (agreement_version_id is null or evidence_id is null);
create index agenda_item_agreement_version_id on agenda_item (agreement_version_id);
create index agenda_item_evidence_id on agenda_item (evidence_id);

alter table recusal add column left_at text;
alter table recusal add column returned_at text check (returned_at is null or left_at is not null);

create trigger recusal_insert_stands before insert on recusal
when exists (select 1 from agenda_item where id = new.agenda_item_id and state in ('passed', 'failed')) begin
  select raise(abort, 'ballot-stands');
end;

create trigger recusal_update_stands before update on recusal
when old.agenda_item_id <> new.agenda_item_id or (old.reason <> new.reason and exists (
  select 1
  from agenda_item
  where id = old.agenda_item_id and state in ('passed', 'failed'))) begin
  select raise(abort, 'ballot-stands');
end;

create trigger recusal_times_stand before update on recusal
when (old.left_at is not new.left_at or old.returned_at is not new.returned_at) and exists (
  select 1
  from agenda_item join meeting on meeting.id = agenda_item.meeting_id
  where agenda_item.id = old.agenda_item_id and meeting.minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

create trigger recusal_delete_stands before delete on recusal
when exists (select 1 from agenda_item where id = old.agenda_item_id and state in ('passed', 'failed')) begin
  select raise(abort, 'ballot-stands');
end;
