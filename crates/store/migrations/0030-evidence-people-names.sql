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
