-- Files that prove records. The bytes lie in `evidence.db` by their hash; here is what they prove.

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
