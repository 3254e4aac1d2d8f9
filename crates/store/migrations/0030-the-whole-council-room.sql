-- The council room made whole: files that prove records (their bytes lie in `evidence.db` by their hash), limits of the charter,
-- lawful erasure, names as they were, corrections, carried meetings.

create table evidence (
  id text primary key check (length(id) = 36),
  title text not null,
  file_name text not null,
  sha256 text not null check (length(sha256) = 64 and sha256 not glob '*[^0-9a-f]*'),
  bytes integer not null check (bytes between 1 and 52428800),
  added_on text not null check (added_on is date(added_on)),
  relied_on text check (relied_on is null or relied_on is date(relied_on)),
  deliverable_id text references deliverable (id),
  reading_id text references reading (id),
  gate_record_id text references gate_record (id),
  expense_id text references expense (id),
  receipt_id text references receipt (id),
  agreement_version_id text references agreement_version (id),
  meeting_id text references meeting (id),
  resolution_id text references resolution (id),
  submission_id text references submission (id),
  check ((deliverable_id is not null) + (reading_id is not null) + (gate_record_id is not null) + (expense_id is not null)
    + (receipt_id is not null) + (agreement_version_id is not null) + (meeting_id is not null) + (resolution_id is not null)
    + (submission_id is not null) = 1)
) strict;

create index evidence_deliverable_id on evidence (deliverable_id);
create index evidence_reading_id on evidence (reading_id);
create index evidence_gate_record_id on evidence (gate_record_id);
create index evidence_expense_id on evidence (expense_id);
create index evidence_receipt_id on evidence (receipt_id);
create index evidence_agreement_version_id on evidence (agreement_version_id);
create index evidence_meeting_id on evidence (meeting_id);
create index evidence_resolution_id on evidence (resolution_id);
create index evidence_submission_id on evidence (submission_id);

create trigger evidence_delete_stands before delete on evidence when old.relied_on is not null begin
  select raise(abort, 'evidence-stands');
end;

create trigger evidence_update_stands before update on evidence
when old.sha256 <> new.sha256 or old.bytes <> new.bytes or old.file_name <> new.file_name begin
  select raise(abort, 'evidence-stands');
end;

-- What a charter limits in a body; who is a serving official, and by which document such a one holds a seat.

alter table body add column term_years integer default 5 check (term_years between 1 and 20);
alter table body add column officer_terms integer default 2 check (officer_terms between 1 and 20);
alter table body add column council_share text default '{"numerator":1,"denominator":3}' check (council_share is null or json_valid(council_share));

alter table person add column official text not null default 'no' check (official in ('no', 'serving'));

alter table seat add column approval text;
alter table seat add column approved_on text check (approved_on is null or approved_on is date(approved_on)) check ((approval is null) = (approved_on is null));

-- A person's data lawfully erased: the row keeps a name, the ledger's entries that told of the data are blanked, each with a row
-- here that says what its body has become, written and chained by the entry that erased. Nothing else may touch an entry.

alter table person add column erased_on text check (erased_on is null or erased_on is date(erased_on));

create table erased_entry (
  id text primary key check (length(id) = 36),
  seq integer not null references ledger_entry (seq),
  erased_in integer not null,
  body_hash text not null check (length(body_hash) = 64),
  unique (seq, erased_in),
  check (seq < erased_in)
) strict;
create index erased_entry_seq on erased_entry (seq);

create trigger person_update_stands before update on person when old.erased_on is not null begin
  select raise(abort, 'erasure-stands');
end;

create trigger person_delete_stands before delete on person when old.erased_on is not null begin
  select raise(abort, 'erasure-stands');
end;

create trigger erased_entry_insert_stands before insert on erased_entry
when new.erased_in <> 1 + (select coalesce(max(seq), 0) from ledger_entry) begin
  select raise(abort, 'erasure-stands');
end;

create trigger erased_entry_update_stands before update on erased_entry begin
  select raise(abort, 'erasure-stands');
end;

create trigger erased_entry_delete_stands before delete on erased_entry begin
  select raise(abort, 'erasure-stands');
end;

drop trigger ledger_entry_update_stands;
create trigger ledger_entry_update_stands before update on ledger_entry
when old.seq <> new.seq or old.at <> new.at or old.actor <> new.actor or old.device <> new.device
  or old.operation <> new.operation or old.undoes is not new.undoes or old.schema <> new.schema
  or old.prev <> new.prev or old.body_hash <> new.body_hash or old.hash <> new.hash
  or not exists (
    select 1
    from erased_entry
    where seq = old.seq and erased_in = 1 + (select coalesce(max(seq), 0) from ledger_entry)
  ) begin
  select raise(abort, 'ledger-stands');
end;

drop trigger ledger_change_update_stands;
create trigger ledger_change_update_stands before update on ledger_change
when old.id <> new.id or old.seq <> new.seq or old.kind <> new.kind or old.record_key <> new.record_key
  or old.change <> new.change or (old.before is null) <> (new.before is null) or (old.after is null) <> (new.after is null)
  or (
    old.seq <= (select coalesce(max(seq), 0) from ledger_entry)
    and not exists (
      select 1
      from erased_entry
      where seq = old.seq and erased_in = 1 + (select coalesce(max(seq), 0) from ledger_entry)
    )
  ) begin
  select raise(abort, 'ledger-stands');
end;

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

-- What confirmed minutes or adopted resolutions say wrongly, and what is right.

create table correction (
  id text primary key check (length(id) = 36),
  meeting_id text references meeting (id),
  resolution_id text references resolution (id),
  corrected_on text not null check (corrected_on is date(corrected_on)),
  said text not null,
  says text not null,
  reason text not null,
  check ((meeting_id is null) <> (resolution_id is null)),
  check (said <> says)
) strict;

create index correction_meeting_id on correction (meeting_id);
create index correction_resolution_id on correction (resolution_id);

create trigger correction_delete_stands before delete on correction begin
  select raise(abort, 'correction-stands');
end;

create trigger correction_update_stands before update on correction begin
  select raise(abort, 'correction-stands');
end;

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

create trigger meeting_corrected_stands before update on meeting
when old.minutes_confirmed_on is not null and new.minutes_confirmed_on is null
  and (exists (select 1 from correction where meeting_id = old.id)
    or exists (
      select 1
      from export
      where document = 'minutes' and of_id = old.id and substr(exported_at, 1, 10) >= old.minutes_confirmed_on)) begin
  select raise(abort, 'minutes-stand');
end;

create trigger correction_insert_carried before insert on correction
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from resolution where id in (new.resolution_id))) begin
  select raise(abort, 'meeting-carried');
end;

create trigger evidence_insert_resolution_carried before insert on evidence
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from resolution where id in (new.resolution_id))) begin
  select raise(abort, 'meeting-carried');
end;

create trigger evidence_delete_resolution_carried before delete on evidence
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from resolution where id in (old.resolution_id))) begin
  select raise(abort, 'meeting-carried');
end;
