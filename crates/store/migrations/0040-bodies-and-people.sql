-- What a charter limits in a body; who is a serving official, and by which document such a one holds a seat.

alter table body add column term_years integer default 5 check (term_years between 1 and 20);
alter table body add column officer_terms integer default 2 check (officer_terms between 1 and 20);
alter table body add column council_share text default '{"numerator":1,"denominator":3}' check (council_share is null or json_valid(council_share));

alter table person add column official text not null default 'no' check (official in ('no', 'serving'));

alter table seat add column approval text;
alter table seat add column approved_on text check (approved_on is null or approved_on is date(approved_on)) check ((approval is null) = (approved_on is null));
