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
