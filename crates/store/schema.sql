CREATE TRIGGER agenda_item_delete_carried before delete on agenda_item
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER agenda_item_insert_carried before insert on agenda_item
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER agenda_item_update_carried before update on agenda_item
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id, new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER agreement_version_delete_stands before delete on agreement_version when old.status <> 'drafting' begin
  select raise(abort, 'agreement-stands');
end;

CREATE TRIGGER agreement_version_names_stand before update on agreement_version
when old.names is not null and new.names is not null and old.names <> new.names begin
  select raise(abort, 'agreement-stands');
end;

CREATE TRIGGER agreement_version_update_stands before update on agreement_version when old.status <> 'drafting' and old.parts <> new.parts begin
  select raise(abort, 'agreement-stands');
end;

CREATE TRIGGER attendance_delete_carried before delete on attendance
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER attendance_delete_stands before delete on attendance
when exists (select 1 from meeting where id = old.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER attendance_insert_carried before insert on attendance
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER attendance_insert_stands before insert on attendance
when exists (select 1 from meeting where id = new.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER attendance_update_carried before update on attendance
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id, new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER attendance_update_stands before update on attendance
when (old.meeting_id <> new.meeting_id or old.capacity <> new.capacity or old.elected_order <> new.elected_order
    or old.state <> new.state or old.arrived_at is not new.arrived_at or old.left_at is not new.left_at
    or old.absences <> new.absences or old.reply is not new.reply)
  and exists (select 1 from meeting where id = old.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER ballot_delete_carried before delete on ballot
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER ballot_delete_stands before delete on ballot begin
  select raise(abort, 'ballot-stands');
end;

CREATE TRIGGER ballot_insert_carried before insert on ballot
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER ballot_update_carried before update on ballot
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id, new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER ballot_update_stands before update on ballot begin
  select raise(abort, 'ballot-stands');
end;

CREATE TRIGGER body_numbered_stands before update on body
when old.numbers_before is not new.numbers_before and exists (
  select 1
  from resolution
  where body_id = old.id and year in (old.numbers_before ->> 'year', new.numbers_before ->> 'year')) begin
  select raise(abort, 'numbered-stands');
end;

CREATE TRIGGER candidate_delete_carried before delete on candidate
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER candidate_delete_stands before delete on candidate
when exists (select 1 from agenda_item where id = old.agenda_item_id and state in ('passed', 'failed')) begin
  select raise(abort, 'ballot-stands');
end;

CREATE TRIGGER candidate_insert_carried before insert on candidate
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER candidate_insert_stands before insert on candidate
when exists (select 1 from agenda_item where id = new.agenda_item_id and state in ('passed', 'failed')) begin
  select raise(abort, 'ballot-stands');
end;

CREATE TRIGGER candidate_update_carried before update on candidate
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id, new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER candidate_update_stands before update on candidate
when (old.agenda_item_id <> new.agenda_item_id or old.position <> new.position)
  and exists (select 1 from agenda_item where id = old.agenda_item_id and state in ('passed', 'failed')) begin
  select raise(abort, 'ballot-stands');
end;

CREATE TRIGGER carried_meeting_delete_stands before delete on carried_meeting begin
  select raise(abort, 'carry-stands');
end;

CREATE TRIGGER carried_meeting_update_stands before update on carried_meeting
when old.state <> 'out' or old.meeting_id <> new.meeting_id or old.carried_at <> new.carried_at or old.carried_to <> new.carried_to begin
  select raise(abort, 'carry-stands');
end;

CREATE TRIGGER correction_delete_stands before delete on correction begin
  select raise(abort, 'correction-stands');
end;

CREATE TRIGGER correction_insert_carried before insert on correction
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from resolution where id in (new.resolution_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER correction_update_stands before update on correction begin
  select raise(abort, 'correction-stands');
end;

CREATE TRIGGER erased_entry_delete_stands before delete on erased_entry begin
  select raise(abort, 'erasure-stands');
end;

CREATE TRIGGER erased_entry_insert_stands before insert on erased_entry
when new.erased_in <> 1 + (select coalesce(max(seq), 0) from ledger_entry) begin
  select raise(abort, 'erasure-stands');
end;

CREATE TRIGGER erased_entry_update_stands before update on erased_entry begin
  select raise(abort, 'erasure-stands');
end;

CREATE TRIGGER evidence_delete_carried before delete on evidence
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER evidence_delete_resolution_carried before delete on evidence
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from resolution where id in (old.resolution_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER evidence_delete_stands before delete on evidence when old.relied_on is not null begin
  select raise(abort, 'evidence-stands');
end;

CREATE TRIGGER evidence_insert_carried before insert on evidence
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER evidence_insert_resolution_carried before insert on evidence
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from resolution where id in (new.resolution_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER evidence_update_carried before update on evidence
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id, new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER evidence_update_stands before update on evidence
when old.sha256 <> new.sha256 or old.bytes <> new.bytes or old.file_name <> new.file_name begin
  select raise(abort, 'evidence-stands');
end;

CREATE TRIGGER export_delete_stands before delete on export begin
  select raise(abort, 'export-stands');
end;

CREATE TRIGGER export_update_stands before update on export begin
  select raise(abort, 'export-stands');
end;

CREATE TRIGGER ledger_change_delete_stands before delete on ledger_change begin
  select raise(abort, 'ledger-stands');
end;

CREATE TRIGGER ledger_change_update_stands before update on ledger_change
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

CREATE TRIGGER ledger_entry_delete_stands before delete on ledger_entry begin
  select raise(abort, 'ledger-stands');
end;

CREATE TRIGGER ledger_entry_update_stands before update on ledger_entry
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

CREATE TRIGGER meeting_corrected_stands before update on meeting
when old.minutes_confirmed_on is not null and new.minutes_confirmed_on is null
  and (exists (select 1 from correction where meeting_id = old.id)
    or exists (
      select 1
      from export
      where document = 'minutes' and of_id = old.id and substr(exported_at, 1, 10) >= old.minutes_confirmed_on)) begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER meeting_delete_carried before delete on meeting
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER meeting_names_stand before update on meeting
when old.names is not null and new.names is not null and old.names <> new.names begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER meeting_update_carried before update on meeting
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER person_delete_stands before delete on person when old.erased_on is not null begin
  select raise(abort, 'erasure-stands');
end;

CREATE TRIGGER person_insert_stands before insert on person
when exists (
  select 1
  from ledger_entry
  where operation = 'person.erase' and parameters ->> 'person_id' = new.id) begin
  select raise(abort, 'erasure-stands');
end;

CREATE TRIGGER person_update_stands before update on person when old.erased_on is not null begin
  select raise(abort, 'erasure-stands');
end;

CREATE TRIGGER proxy_delete_carried before delete on proxy
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER proxy_delete_stands before delete on proxy
when exists (select 1 from meeting where id = old.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER proxy_insert_carried before insert on proxy
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER proxy_insert_stands before insert on proxy
when exists (select 1 from meeting where id = new.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER proxy_update_carried before update on proxy
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id, new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER proxy_update_stands before update on proxy
when (old.meeting_id <> new.meeting_id or old.given_on <> new.given_on)
  and exists (select 1 from meeting where id = old.meeting_id and minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER reading_delete_stands before delete on reading when old.status = 'approved' begin
  select raise(abort, 'reading-stands');
end;

CREATE TRIGGER reading_update_stands before update on reading when old.status = 'approved' begin
  select raise(abort, 'reading-stands');
end;

CREATE TRIGGER recusal_delete_carried before delete on recusal
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER recusal_delete_confirmed before delete on recusal
when exists (
  select 1
  from agenda_item join meeting on meeting.id = agenda_item.meeting_id
  where agenda_item.id = old.agenda_item_id and meeting.minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER recusal_delete_stands before delete on recusal
when exists (select 1 from agenda_item where id = old.agenda_item_id and state in ('passed', 'failed')) begin
  select raise(abort, 'ballot-stands');
end;

CREATE TRIGGER recusal_insert_carried before insert on recusal
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER recusal_insert_confirmed before insert on recusal
when exists (
  select 1
  from agenda_item join meeting on meeting.id = agenda_item.meeting_id
  where agenda_item.id = new.agenda_item_id and meeting.minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER recusal_insert_stands before insert on recusal
when exists (select 1 from agenda_item where id = new.agenda_item_id and state in ('passed', 'failed')) begin
  select raise(abort, 'ballot-stands');
end;

CREATE TRIGGER recusal_times_stand before update on recusal
when (old.left_at is not new.left_at or old.returned_at is not new.returned_at) and exists (
  select 1
  from agenda_item join meeting on meeting.id = agenda_item.meeting_id
  where agenda_item.id = old.agenda_item_id and meeting.minutes_confirmed_on is not null) begin
  select raise(abort, 'minutes-stand');
end;

CREATE TRIGGER recusal_update_carried before update on recusal
when exists (
  select 1 from carried_meeting where state = 'out' and meeting_id in (
    select meeting_id from agenda_item where id in (old.agenda_item_id, new.agenda_item_id))) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER recusal_update_stands before update on recusal
when old.agenda_item_id <> new.agenda_item_id or (old.reason <> new.reason and exists (
  select 1
  from agenda_item
  where id = old.agenda_item_id and state in ('passed', 'failed'))) begin
  select raise(abort, 'ballot-stands');
end;

CREATE TRIGGER resolution_delete_carried before delete on resolution
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER resolution_delete_stands before delete on resolution begin
  select raise(abort, 'resolution-stands');
end;

CREATE TRIGGER resolution_insert_body_carried before insert on resolution
when exists (
  select 1
  from carried_meeting
  join meeting on meeting.id = carried_meeting.meeting_id
  where carried_meeting.state = 'out' and meeting.body_id = new.body_id and meeting.id <> new.meeting_id) begin
  select raise(abort, 'body-carried');
end;

CREATE TRIGGER resolution_insert_carried before insert on resolution
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER resolution_names_stand before update on resolution when old.names is not new.names begin
  select raise(abort, 'resolution-stands');
end;

CREATE TRIGGER resolution_number_gap before insert on resolution
when new.number <> 1 + coalesce(
  (select max(number) from resolution where body_id = new.body_id and year = new.year),
  (select numbers_before ->> 'last' from body where id = new.body_id and numbers_before ->> 'year' = new.year),
  0) begin
  select raise(abort, 'resolution-number-gap');
end;

CREATE TRIGGER resolution_update_carried before update on resolution
when exists (select 1 from carried_meeting where state = 'out' and meeting_id in (old.meeting_id, new.meeting_id)) begin
  select raise(abort, 'meeting-carried');
end;

CREATE TRIGGER resolution_update_stands before update on resolution
when old.number <> new.number or old.year <> new.year or old.mark <> new.mark or old.body_id <> new.body_id
  or old.title <> new.title or old.text <> new.text or old.adopted_on <> new.adopted_on
  or (old.status = 'voided' and new.status <> 'voided') begin
  select raise(abort, 'resolution-stands');
end;

CREATE TRIGGER seat_delete_stands before delete on seat
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

CREATE TRIGGER seat_update_stands before update on seat
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

CREATE TRIGGER term_counted_stands before update on term
when old.meetings_before <> new.meetings_before and exists (select 1 from meeting where term_id = old.id) begin
  select raise(abort, 'numbered-stands');
end;

CREATE TRIGGER term_update_stands before update on term
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

CREATE TABLE agenda_item (
  id text primary key check (length(id) = 36),
  meeting_id text not null references meeting (id),
  position integer not null check (position > 0),
  kind text not null check (kind in ('vote', 'hear', 'other')),
  title text not null,
  text text not null,
  proposer text,
  method text not null check (method in ('show_of_hands', 'secret_ballot', 'named_ballot', 'correspondence')),
  matter text not null check (matter in ('ordinary', 'group_standard', 'charter_change')),
  major_matter text check (major_matter in ('project_leader', 'agreement_approval', 'agreement_amendment', 'expense', 'evaluation', 'standard', 'other')),
  project_id text references pilot_project (id),
  state text not null check (state in ('pending', 'heard', 'passed', 'failed', 'deferred')),
  deferral_reason text
, places integer check (places between 1 and 1000), change text check (change in ('amends', 'replaces', 'revokes')), changes_id text references resolution (id), carried_from_id text references agenda_item (id), agreement_version_id text references agreement_version (id), agreement_draft integer
  check ((agreement_draft is null) = (agreement_version_id is null)), evidence_id text references evidence (id)
  check (agreement_version_id is null or evidence_id is null), elects text
  check (elects is null or (places is not null and elects in ('president', 'executive_vice_president', 'vice_president', 'secretary_general', 'deputy_secretary_general', 'executive_member', 'member', 'chief_supervisor', 'supervisor', 'chair', 'vice_chair', 'delegate')))) strict;

CREATE TABLE agreement_version (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  number integer not null check (number > 0),
  draft integer not null check (draft > 0),
  status text not null check (status in ('drafting', 'council_approved', 'sent', 'in_force', 'superseded')),
  amends_id text references agreement_version (id),
  parts text not null check (json_valid(parts)),
  resolution_id text references resolution (id),
  sent_on text check (sent_on is null or sent_on is date(sent_on)),
  signatures text not null check (json_valid(signatures)),
  effective_from text check (effective_from is null or effective_from is date(effective_from)), names text check (names is null or json_valid(names)),
  unique (project_id, number),
  check (status in ('drafting') or resolution_id is not null),
  check ((status in ('in_force', 'superseded')) = (effective_from is not null))
) strict;

CREATE TABLE assignment (
  id text primary key check (length(id) = 36),
  work_item_id text not null references work_item (id),
  person_id text not null references person (id),
  role text not null check (role in ('lead', 'doer', 'support', 'informed')),
  person_days integer not null check (person_days >= 0),
  unique (work_item_id, person_id, role)
) strict;

CREATE TABLE attendance (
  id text primary key check (length(id) = 36),
  meeting_id text not null references meeting (id),
  person_id text not null references person (id),
  capacity text not null check (capacity in ('member', 'observer')),
  elected_order integer not null,
  state text not null check (state in ('expected', 'present', 'on_leave', 'absent')),
  arrived_at text,
  left_at text,
  remark text, absences text not null default '[]' check (json_valid(absences)), reply text check (reply in ('attend', 'leave', 'proxy')),
  unique (meeting_id, person_id)
) strict;

CREATE TABLE ballot (
  id text primary key check (length(id) = 36),
  agenda_item_id text not null references agenda_item (id),
  closed_at text not null,
  tally text not null check (json_valid(tally)),
  choices text not null check (json_valid(choices)),
  tellers text,
  judgement text not null check (json_valid(judgement)),
  corrects_id text unique references ballot (id),
  correction_reason text, election text check (election is null or json_valid(election)),
  check ((corrects_id is null) = (correction_reason is null))
) strict;

CREATE TABLE body (
  id text primary key check (length(id) = 36),
  kind text not null check (kind in ('congress', 'council', 'executive_council', 'supervisors', 'committee', 'pilot_office')),
  name text not null,
  number_mark text not null unique,
  established_on text not null check (established_on is date(established_on))
, term_years integer default 5 check (term_years between 1 and 20), officer_terms integer default 2 check (officer_terms between 1 and 20), council_share text default '{"numerator":1,"denominator":3}' check (council_share is null or json_valid(council_share)), numbers_before text check (numbers_before is null or json_valid(numbers_before))) strict;

CREATE TABLE budget_line (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  position integer not null,
  subject text not null,
  amount integer not null check (amount between 0 and 10000000000000)
) strict;

CREATE TABLE candidate (
  id text primary key check (length(id) = 36),
  agenda_item_id text not null references agenda_item (id),
  person_id text not null references person (id),
  position integer not null check (position > 0),
  unique (agenda_item_id, person_id)
) strict;

CREATE TABLE carried_meeting (
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

CREATE TABLE charter_rule (
  id text primary key check (length(id) = 36),
  body_id text not null references body (id),
  matter text not null check (matter in ('ordinary', 'group_standard', 'charter_change')),
  clause text not null,
  effective_from text not null check (effective_from is date(effective_from)),
  quorum text not null check (json_valid(quorum)),
  majority text not null check (json_valid(majority)),
  majority_base text not null check (majority_base in ('present', 'all_seats', 'votes_cast')),
  abstention text not null check (abstention in ('in_base', 'out_of_base')),
  invalid text not null check (invalid in ('in_base', 'out_of_base')),
  blank text not null check (blank in ('in_base', 'out_of_base')),
  recusal text not null check (recusal in ('leaves_base', 'stays_in_base')),
  meetings_per_year integer not null, quorum_base text not null default 'all_seats' check (quorum_base in ('all_seats', 'entitled')), proxy text check (proxy is null or json_valid(proxy)), by_correspondence text not null default 'allowed' check (by_correspondence in ('allowed', 'barred')), unreturned text not null default 'absent' check (unreturned in ('absent', 'abstention')), notice_days integer not null default 0 check (notice_days between 0 and 365),
  unique (body_id, matter, effective_from)
) strict;

CREATE TABLE correction (
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

CREATE TABLE deliverable (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  key_task_id text references key_task (id),
  work_item_id text references work_item (id),
  title text not null,
  requirement text not null,
  due_on text not null check (due_on is date(due_on)),
  status text not null check (status in ('planned', 'submitted', 'returned', 'accepted')),
  submitted_on text check (submitted_on is null or submitted_on is date(submitted_on)),
  accepted_on text check (accepted_on is null or accepted_on is date(accepted_on)),
  verdict text
) strict;

CREATE TABLE erased_entry (
  id text primary key check (length(id) = 36),
  seq integer not null references ledger_entry (seq),
  erased_in integer not null,
  body_hash text not null check (length(body_hash) = 64),
  unique (seq, erased_in),
  check (seq < erased_in)
) strict;

CREATE TABLE evidence (
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

CREATE TABLE expense (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  budget_line_id text not null references budget_line (id),
  funding_source_id text not null references funding_source (id),
  paid_on text not null check (paid_on is date(paid_on)),
  amount integer not null check (amount between 0 and 10000000000000),
  voucher text not null,
  purpose text not null,
  payee text,
  resolution_id text references resolution (id)
) strict;

CREATE TABLE export (
  id text primary key check (length(id) = 36),
  of_id text not null,
  title text not null,
  number text,
  period_from text check (period_from is null or period_from is date(period_from)),
  period_to text check (period_to is null or period_to is date(period_to)),
  language text not null,
  exported_at text not null,
  data_sha256 text not null,
  file_sha256 text not null,
  bytes integer not null,
  pages integer not null,
  file_name text not null
, document text not null default '') strict;

CREATE TABLE funding_source (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  position integer not null,
  kind text not null check (kind in ('central_finance', 'capacity_fund', 'purchased_service', 'own', 'other')),
  name text not null,
  year integer not null,
  planned integer not null check (planned between 0 and 10000000000000)
) strict;

CREATE TABLE gate_record (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  step text not null,
  done_on text not null check (done_on is date(done_on)),
  proof text not null,
  unique (project_id, step)
) strict;

CREATE TABLE indicator (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  position integer not null,
  name text not null,
  unit text not null,
  baseline integer not null,
  target integer not null,
  direction text not null check (direction in ('at_least', 'at_most')),
  accumulation text not null check (accumulation in ('cumulative', 'latest')),
  measured_by text not null
) strict;

CREATE TABLE key_task (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  position integer not null,
  title text not null,
  content text not null,
  acceptance text not null,
  stage text not null check (stage in ('preparation', 'mobilisation', 'implementation', 'summary')),
  starts_on text not null check (starts_on is date(starts_on)),
  due_on text not null check (due_on is date(due_on)),
  check (starts_on <= due_on)
) strict;

CREATE TABLE ledger_change (
  id integer primary key,
  seq integer not null,
  kind text not null,
  record_key text not null,
  change text not null check (change in ('insert', 'update', 'delete')),
  before text,
  after text
) strict;

CREATE TABLE ledger_entry (
  seq integer primary key,
  at text not null,
  actor text not null,
  device text not null,
  operation text not null,
  parameters text not null,
  undoes integer references ledger_entry (seq),
  schema integer not null,
  prev text not null,
  body_hash text not null,
  hash text not null
) strict;

CREATE TABLE meeting (
  id text primary key check (length(id) = 36),
  body_id text not null references body (id),
  term_id text not null references term (id),
  ordinal integer not null check (ordinal > 0),
  form text not null check (form in ('in_person', 'correspondence', 'mixed')),
  starts_at text not null,
  place text,
  chair_id text references person (id),
  recorder_id text references person (id),
  status text not null check (status in ('draft', 'noticed', 'in_session', 'closed', 'minutes_confirmed')),
  noticed_on text check (noticed_on is null or noticed_on is date(noticed_on)),
  opened_at text,
  closed_at text,
  minutes_confirmed_on text check (minutes_confirmed_on is null or minutes_confirmed_on is date(minutes_confirmed_on)),
  minutes text not null, names text check (names is null or json_valid(names)),
  unique (term_id, ordinal)
) strict;

CREATE TABLE person (
  id text primary key check (length(id) = 36),
  name text not null,
  employer text,
  post text,
  expertise text,
  phone text,
  email text
, official text not null default 'no' check (official in ('no', 'serving')), erased_on text check (erased_on is null or erased_on is date(erased_on))) strict;

CREATE TABLE pilot_project (
  id text primary key check (length(id) = 36),
  name text not null,
  extent text not null check (extent in ('whole', 'part')),
  basis text not null check (basis in ('commission', 'purchase')),
  facts text not null check (json_valid(facts)),
  department text not null,
  bureau text,
  department_contact text,
  department_telephone text,
  department_address text,
  cast_contact text,
  cast_telephone text,
  responsible_id text references person (id),
  office_id text references body (id),
  leader_id text references person (id),
  leader_position text check (leader_position in ('president', 'executive_vice_president', 'vice_president', 'secretary_general', 'deputy_secretary_general', 'executive_member', 'member', 'chief_supervisor', 'supervisor', 'chair', 'vice_chair', 'delegate')),
  leader_resolution_id text references resolution (id),
  starts_on text not null check (starts_on is date(starts_on)),
  ends_on text not null check (ends_on is date(ends_on)),
  check (starts_on <= ends_on),
  check ((leader_id is null) = (leader_resolution_id is null))
) strict;

CREATE TABLE proxy (
  id text primary key check (length(id) = 36),
  meeting_id text not null references meeting (id),
  person_id text not null references person (id),
  holder_id text not null references person (id),
  given_on text not null check (given_on is date(given_on)),
  unique (meeting_id, person_id),
  check (person_id <> holder_id)
) strict;

CREATE TABLE reading (
  id text primary key check (length(id) = 36),
  indicator_id text not null references indicator (id),
  period_from text not null check (period_from is date(period_from)),
  period_to text not null check (period_to is date(period_to)),
  value integer not null,
  source text not null,
  status text not null check (status in ('draft', 'submitted', 'returned', 'approved')),
  approved_on text check (approved_on is null or approved_on is date(approved_on)),
  unique (indicator_id, period_to),
  check (period_from <= period_to)
) strict;

CREATE TABLE receipt (
  id text primary key check (length(id) = 36),
  funding_source_id text not null references funding_source (id),
  received_on text not null check (received_on is date(received_on)),
  amount integer not null check (amount between 0 and 10000000000000),
  voucher text not null
) strict;

CREATE TABLE recusal (
  id text primary key check (length(id) = 36),
  agenda_item_id text not null references agenda_item (id),
  person_id text not null references person (id),
  reason text not null, left_at text, returned_at text check (returned_at is null or left_at is not null),
  unique (agenda_item_id, person_id)
) strict;

CREATE TABLE resolution (
  id text primary key check (length(id) = 36),
  body_id text not null references body (id),
  meeting_id text not null references meeting (id),
  agenda_item_id text not null references agenda_item (id),
  ballot_id text not null references ballot (id),
  mark text not null,
  year integer not null,
  number integer not null check (number > 0),
  title text not null,
  text text not null,
  adopted_on text not null check (adopted_on is date(adopted_on)),
  chair_signed_on text check (chair_signed_on is null or chair_signed_on is date(chair_signed_on)),
  chair_id text references person (id),
  recorder_signed_on text check (recorder_signed_on is null or recorder_signed_on is date(recorder_signed_on)),
  recorder_id text references person (id),
  copy_to text,
  status text not null check (status in ('in_force', 'voided')),
  void_reason text, change text check (change in ('amends', 'replaces', 'revokes')), changes_id text references resolution (id) check ((change is null) = (changes_id is null)), names text check (names is null or json_valid(names)),
  unique (body_id, year, number),
  unique (mark, year, number),
  check ((status = 'voided') = (void_reason is not null))
) strict;

CREATE TABLE search_record (
  row integer primary key,
  kind text not null,
  id text not null,
  title text not null,
  detail text not null,
  unique (kind, id)
) strict;

CREATE VIRTUAL TABLE search_text using fts5 (words, sounds, content = '', contentless_delete = 1);

CREATE TABLE seat (
  id text primary key check (length(id) = 36),
  term_id text not null references term (id),
  person_id text not null references person (id),
  position text not null check (position in ('president', 'executive_vice_president', 'vice_president', 'secretary_general', 'deputy_secretary_general', 'executive_member', 'member', 'chief_supervisor', 'supervisor', 'chair', 'vice_chair', 'delegate')),
  elected_order integer not null check (elected_order > 0),
  starts_on text not null check (starts_on is date(starts_on)),
  ends_on text check (ends_on is null or ends_on is date(ends_on)),
  leaving_reason text, approval text, approved_on text check (approved_on is null or approved_on is date(approved_on)) check ((approval is null) = (approved_on is null)), also text
  check (also is null or (also in ('secretary_general', 'deputy_secretary_general')
    and position in ('president', 'executive_vice_president', 'vice_president', 'chair', 'vice_chair'))), elected_in_id text references agenda_item (id),
  check (ends_on is null or starts_on <= ends_on)
) strict;

CREATE TABLE society (
  id text primary key check (length(id) = 36),
  name text not null,
  number_mark text not null,
  credit_code text,
  legal_representative text,
  address text,
  contact text,
  telephone text,
  bank text,
  bank_account text,
  field text,
  major_expense integer not null check (major_expense between 0 and 10000000000000)
) strict;

CREATE TABLE stage (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  kind text not null check (kind in ('preparation', 'mobilisation', 'implementation', 'summary')),
  planned_from text not null check (planned_from is date(planned_from)),
  planned_to text not null check (planned_to is date(planned_to)),
  started_on text check (started_on is null or started_on is date(started_on)),
  completed_on text check (completed_on is null or completed_on is date(completed_on)),
  unique (project_id, kind),
  check (planned_from <= planned_to),
  check (completed_on is null or started_on <= completed_on)
) strict;

CREATE TABLE submission (
  id text primary key check (length(id) = 36),
  export_id text not null references export (id),
  recipient text not null,
  sent_on text not null check (sent_on is date(sent_on)),
  fate text not null check (fate in ('sent', 'returned', 'approved', 'filed')),
  answered_on text check (answered_on is null or answered_on is date(answered_on)),
  answer text,
  check (answered_on is null or sent_on <= answered_on)
) strict;

CREATE TABLE team_member (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  person_id text not null references person (id),
  side text not null check (side in ('society', 'department', 'cast')),
  duty text not null,
  time_share integer not null check (time_share between 0 and 100),
  joined_on text not null check (joined_on is date(joined_on)),
  left_on text check (left_on is null or left_on is date(left_on)),
  check (left_on is null or joined_on <= left_on)
) strict;

CREATE TABLE term (
  id text primary key check (length(id) = 36),
  body_id text not null references body (id),
  ordinal integer not null check (ordinal > 0),
  starts_on text not null check (starts_on is date(starts_on)),
  ends_on text not null check (ends_on is date(ends_on)), meetings_before integer not null default 0 check (meetings_before between 0 and 1000),
  unique (body_id, ordinal),
  check (starts_on <= ends_on)
) strict;

CREATE TABLE work_item (
  id text primary key check (length(id) = 36),
  project_id text not null references pilot_project (id),
  key_task_id text references key_task (id),
  resolution_id text references resolution (id),
  title text not null,
  stage text not null check (stage in ('preparation', 'mobilisation', 'implementation', 'summary')),
  planned_from text not null check (planned_from is date(planned_from)),
  planned_to text not null check (planned_to is date(planned_to)),
  revised_to text check (revised_to is null or revised_to is date(revised_to)),
  revision_reason text,
  started_on text check (started_on is null or started_on is date(started_on)),
  finished_on text check (finished_on is null or finished_on is date(finished_on)),
  progress integer not null check (progress between 0 and 100),
  depends_on text not null check (json_valid(depends_on)),
  check (planned_from <= planned_to),
  check (finished_on is null or started_on <= finished_on)
) strict;

CREATE INDEX agenda_item_agreement_version_id on agenda_item (agreement_version_id);

CREATE UNIQUE INDEX agenda_item_carried_from_id on agenda_item (carried_from_id);

CREATE INDEX agenda_item_changes_id on agenda_item (changes_id);

CREATE INDEX agenda_item_evidence_id on agenda_item (evidence_id);

CREATE INDEX agenda_item_meeting_id on agenda_item (meeting_id);

CREATE INDEX agenda_item_project_id on agenda_item (project_id);

CREATE INDEX agreement_version_amends_id on agreement_version (amends_id);

CREATE INDEX agreement_version_project_id on agreement_version (project_id);

CREATE INDEX agreement_version_resolution_id on agreement_version (resolution_id);

CREATE INDEX assignment_person_id on assignment (person_id);

CREATE INDEX assignment_work_item_id on assignment (work_item_id);

CREATE INDEX attendance_meeting_id on attendance (meeting_id);

CREATE INDEX attendance_person_id on attendance (person_id);

CREATE INDEX ballot_agenda_item_id on ballot (agenda_item_id);

CREATE INDEX ballot_corrects_id on ballot (corrects_id);

CREATE INDEX budget_line_project_id on budget_line (project_id);

CREATE INDEX candidate_agenda_item_id on candidate (agenda_item_id);

CREATE INDEX candidate_person_id on candidate (person_id);

CREATE INDEX carried_meeting_meeting_id on carried_meeting (meeting_id);

CREATE UNIQUE INDEX carried_meeting_once on carried_meeting (meeting_id) where state in ('out', 'here');

CREATE INDEX charter_rule_body_id on charter_rule (body_id);

CREATE INDEX correction_meeting_id on correction (meeting_id);

CREATE INDEX correction_resolution_id on correction (resolution_id);

CREATE INDEX deliverable_key_task_id on deliverable (key_task_id);

CREATE INDEX deliverable_project_id on deliverable (project_id);

CREATE INDEX deliverable_work_item_id on deliverable (work_item_id);

CREATE INDEX erased_entry_seq on erased_entry (seq);

CREATE INDEX evidence_agreement_version_id on evidence (agreement_version_id);

CREATE INDEX evidence_deliverable_id on evidence (deliverable_id);

CREATE INDEX evidence_expense_id on evidence (expense_id);

CREATE INDEX evidence_gate_record_id on evidence (gate_record_id);

CREATE INDEX evidence_meeting_id on evidence (meeting_id);

CREATE INDEX evidence_reading_id on evidence (reading_id);

CREATE INDEX evidence_receipt_id on evidence (receipt_id);

CREATE INDEX evidence_resolution_id on evidence (resolution_id);

CREATE INDEX evidence_submission_id on evidence (submission_id);

CREATE INDEX expense_budget_line_id on expense (budget_line_id);

CREATE INDEX expense_funding_source_id on expense (funding_source_id);

CREATE INDEX expense_project_id on expense (project_id);

CREATE INDEX expense_resolution_id on expense (resolution_id);

CREATE INDEX funding_source_project_id on funding_source (project_id);

CREATE INDEX gate_record_project_id on gate_record (project_id);

CREATE INDEX indicator_project_id on indicator (project_id);

CREATE INDEX key_task_project_id on key_task (project_id);

CREATE INDEX ledger_change_record on ledger_change (record_key, kind, seq);

CREATE INDEX ledger_change_seq on ledger_change (seq);

CREATE INDEX ledger_entry_erasing on ledger_entry (parameters ->> 'person_id') where operation = 'person.erase';

CREATE INDEX ledger_entry_undoes on ledger_entry (undoes);

CREATE INDEX meeting_body_id on meeting (body_id);

CREATE INDEX meeting_chair_id on meeting (chair_id);

CREATE INDEX meeting_recorder_id on meeting (recorder_id);

CREATE INDEX meeting_term_id on meeting (term_id);

CREATE INDEX pilot_project_leader_id on pilot_project (leader_id);

CREATE INDEX pilot_project_leader_resolution_id on pilot_project (leader_resolution_id);

CREATE INDEX pilot_project_office_id on pilot_project (office_id);

CREATE INDEX pilot_project_responsible_id on pilot_project (responsible_id);

CREATE INDEX proxy_holder_id on proxy (holder_id);

CREATE INDEX proxy_meeting_id on proxy (meeting_id);

CREATE INDEX proxy_person_id on proxy (person_id);

CREATE INDEX reading_indicator_id on reading (indicator_id);

CREATE INDEX receipt_funding_source_id on receipt (funding_source_id);

CREATE INDEX recusal_agenda_item_id on recusal (agenda_item_id);

CREATE INDEX recusal_person_id on recusal (person_id);

CREATE INDEX resolution_agenda_item_id on resolution (agenda_item_id);

CREATE INDEX resolution_ballot_id on resolution (ballot_id);

CREATE INDEX resolution_body_id on resolution (body_id);

CREATE INDEX resolution_chair_id on resolution (chair_id);

CREATE INDEX resolution_changes_id on resolution (changes_id);

CREATE INDEX resolution_meeting_id on resolution (meeting_id);

CREATE INDEX resolution_recorder_id on resolution (recorder_id);

CREATE INDEX seat_elected_in_id on seat (elected_in_id);

CREATE INDEX seat_person_id on seat (person_id);

CREATE INDEX seat_term_id on seat (term_id);

CREATE INDEX stage_project_id on stage (project_id);

CREATE INDEX submission_export_id on submission (export_id);

CREATE INDEX team_member_person_id on team_member (person_id);

CREATE INDEX team_member_project_id on team_member (project_id);

CREATE INDEX term_body_id on term (body_id);

CREATE INDEX work_item_key_task_id on work_item (key_task_id);

CREATE INDEX work_item_project_id on work_item (project_id);

CREATE INDEX work_item_resolution_id on work_item (resolution_id);
