-- A seat may hold a second post and names the election that gave it; an election says for which post it is.

alter table seat add column also text
  check (also is null or (also in ('secretary_general', 'deputy_secretary_general')
    and position in ('president', 'executive_vice_president', 'vice_president', 'chair', 'vice_chair')));
alter table seat add column elected_in_id text references agenda_item (id);
create index seat_elected_in_id on seat (elected_in_id);

alter table agenda_item add column elects text
  check (elects is null or (places is not null and elects in ('president', 'executive_vice_president', 'vice_president', 'secretary_general', 'deputy_secretary_general', 'executive_member', 'member', 'chief_supervisor', 'supervisor', 'chair', 'vice_chair', 'delegate')));

-- What may not be taken back is refused by the database too, wherever the rows alone tell it: who was there once the minutes are
-- confirmed, who stood in an election that was counted, a seat from which somebody attended who has no other there on that day, a
-- term in which something was held, a person whose data were erased.

create trigger attendance_insert_stands before insert on attendance
when exists (select 1 from meeting where id = new.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

create trigger attendance_update_stands before update on attendance
when (old.meeting_id <> new.meeting_id or old.capacity <> new.capacity or old.elected_order <> new.elected_order
    or old.state <> new.state or old.arrived_at is not new.arrived_at or old.left_at is not new.left_at
    or old.absences <> new.absences or old.reply is not new.reply)
  and exists (select 1 from meeting where id = old.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

create trigger attendance_delete_stands before delete on attendance
when exists (select 1 from meeting where id = old.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

create trigger proxy_insert_stands before insert on proxy
when exists (select 1 from meeting where id = new.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

create trigger proxy_update_stands before update on proxy
when (old.meeting_id <> new.meeting_id or old.given_on <> new.given_on)
  and exists (select 1 from meeting where id = old.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

create trigger proxy_delete_stands before delete on proxy
when exists (select 1 from meeting where id = old.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

create trigger recusal_insert_confirmed before insert on recusal
when exists (
  select 1
  from agenda_item join meeting on meeting.id = agenda_item.meeting_id
  where agenda_item.id = new.agenda_item_id and meeting.minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

create trigger recusal_delete_confirmed before delete on recusal
when exists (
  select 1
  from agenda_item join meeting on meeting.id = agenda_item.meeting_id
  where agenda_item.id = old.agenda_item_id and meeting.minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

create trigger candidate_insert_stands before insert on candidate
when exists (select 1 from agenda_item where id = new.agenda_item_id and state in ('passed', 'failed')) begin
  select raise(abort, 'ballot-stands');
end;

create trigger candidate_update_stands before update on candidate
when (old.agenda_item_id <> new.agenda_item_id or old.position <> new.position)
  and exists (select 1 from agenda_item where id = old.agenda_item_id and state in ('passed', 'failed')) begin
  select raise(abort, 'ballot-stands');
end;

create trigger candidate_delete_stands before delete on candidate
when exists (select 1 from agenda_item where id = old.agenda_item_id and state in ('passed', 'failed')) begin
  select raise(abort, 'ballot-stands');
end;

create trigger seat_delete_stands before delete on seat
when exists (
  select 1
  from meeting join attendance on attendance.meeting_id = meeting.id
  where meeting.term_id = old.term_id and meeting.opened_at is not null
    and attendance.person_id = old.person_id and attendance.capacity = 'member' and attendance.state = 'present'
    and substr(meeting.starts_at, 1, 10) between old.starts_on and coalesce(old.ends_on, '9999-12-31')
    and not exists (
      select 1
      from seat as other
      where other.term_id = old.term_id and other.person_id = old.person_id and other.id <> old.id
        and substr(meeting.starts_at, 1, 10) between other.starts_on and coalesce(other.ends_on, '9999-12-31'))) begin
  select raise(abort, 'seat-stands');
end;

create trigger seat_update_stands before update on seat
when (old.term_id <> new.term_id or old.starts_on <> new.starts_on or old.ends_on is not new.ends_on)
  and exists (
    select 1
    from meeting join attendance on attendance.meeting_id = meeting.id
    where meeting.term_id = old.term_id and meeting.opened_at is not null
      and attendance.person_id = old.person_id and attendance.capacity = 'member' and attendance.state = 'present'
      and substr(meeting.starts_at, 1, 10) between old.starts_on and coalesce(old.ends_on, '9999-12-31')
      and (old.term_id <> new.term_id
        or not substr(meeting.starts_at, 1, 10) between new.starts_on and coalesce(new.ends_on, '9999-12-31'))
      and not exists (
        select 1
        from seat as other
        where other.term_id = old.term_id and other.person_id = old.person_id and other.id <> old.id
          and substr(meeting.starts_at, 1, 10) between other.starts_on and coalesce(other.ends_on, '9999-12-31'))) begin
  select raise(abort, 'seat-stands');
end;

create trigger term_update_stands before update on term
when (old.starts_on <> new.starts_on or old.ends_on <> new.ends_on) and (
  exists (
    select 1
    from meeting
    where term_id = old.id and not substr(starts_at, 1, 10) between new.starts_on and new.ends_on)
  or exists (
    select 1
    from seat
    where term_id = old.id and not starts_on between new.starts_on and new.ends_on)) begin
  select raise(abort, 'term-stands');
end;

create index ledger_entry_erasing on ledger_entry (parameters ->> 'person_id') where operation = 'person.erase';

create trigger person_insert_stands before insert on person
when exists (
  select 1
  from ledger_entry
  where operation = 'person.erase' and parameters ->> 'person_id' = new.id) begin
  select raise(abort, 'erasure-stands');
end;
