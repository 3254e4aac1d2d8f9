-- A seat may hold a second post and names the election that gave it; an election says for which post it is.

alter table seat add column also text
  check (also is null or (also in ('secretary_general', 'deputy_secretary_general')
    and position in ('president', 'executive_vice_president', 'vice_president', 'chair', 'vice_chair')));
alter table seat add column elected_in_id text references agenda_item (id);
create index seat_elected_in_id on seat (elected_in_id);

alter table agenda_item add column elects text
  check (elects is null or (places is not null and elects in ('president', 'executive_vice_president', 'vice_president', 'secretary_general', 'deputy_secretary_general', 'executive_member', 'member', 'chief_supervisor', 'supervisor', 'chair', 'vice_chair', 'delegate')));
