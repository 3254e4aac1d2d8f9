-- A meeting carried on another laptop: while it is there it is locked here, and what came back stands.

create table carried_meeting (
  id text primary key check (length(id) = 36),
  meeting_id text not null references meeting (id),
  state text not null check (state in ('out', 'here', 'returned', 'abandoned')),
  carried_at text not null,
  carried_to text not null,
  returned_at text,
  reason text,
  heads text not null default '[]' check (json_valid(heads)),
  check ((state = 'returned') = (returned_at is not null)),
  check ((state = 'abandoned') = (reason is not null))
) strict;

create index carried_meeting_meeting_id on carried_meeting (meeting_id);
create unique index carried_meeting_once on carried_meeting (meeting_id) where state in ('out', 'here');

-- Whether it is out, held or at an end never goes back: a file that was given up stays refused.

create trigger carried_meeting_update_stands before update on carried_meeting
when old.state <> 'out' or old.meeting_id <> new.meeting_id or old.carried_at <> new.carried_at or old.carried_to <> new.carried_to begin
  select raise(abort, 'carry-stands');
end;

create trigger carried_meeting_delete_stands before delete on carried_meeting begin
  select raise(abort, 'carry-stands');
end;

-- What belongs to a meeting that is out changes there and nowhere else.

create trigger meeting_update_carried before update on meeting
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger meeting_delete_carried before delete on meeting
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger agenda_item_insert_carried before insert on agenda_item
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger agenda_item_update_carried before update on agenda_item
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id, new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger agenda_item_delete_carried before delete on agenda_item
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger attendance_insert_carried before insert on attendance
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger attendance_update_carried before update on attendance
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id, new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger attendance_delete_carried before delete on attendance
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger proxy_insert_carried before insert on proxy
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger proxy_update_carried before update on proxy
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id, new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger proxy_delete_carried before delete on proxy
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger resolution_insert_carried before insert on resolution
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger resolution_update_carried before update on resolution
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id, new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger resolution_delete_carried before delete on resolution
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger evidence_insert_carried before insert on evidence
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger evidence_update_carried before update on evidence
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id, new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger evidence_delete_carried before delete on evidence
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

create trigger candidate_insert_carried before insert on candidate
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

create trigger candidate_update_carried before update on candidate
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id, new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

create trigger candidate_delete_carried before delete on candidate
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

create trigger recusal_insert_carried before insert on recusal
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

create trigger recusal_update_carried before update on recusal
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id, new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

create trigger recusal_delete_carried before delete on recusal
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

create trigger ballot_insert_carried before insert on ballot
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

create trigger ballot_update_carried before update on ballot
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id, new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

create trigger ballot_delete_carried before delete on ballot
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

-- A body's numbers have no gaps: while one of its meetings is out, none of its other meetings may take the next one.

create trigger resolution_insert_body_carried before insert on resolution
when exists (
  select 1
  from carried_meeting
  join meeting on meeting.id = carried_meeting.meeting_id
  where carried_meeting.state = 'out' and meeting.body_id = new.body_id and meeting.id <> new.meeting_id) begin
  select raise(abort, 'body-carried');
end;
