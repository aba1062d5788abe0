-- A reading that is superseded by none was withdrawn.
alter table superseded_reading alter column superseded_by drop not null;
alter table superseded_reading add column withdrawal_reason varchar(500);
alter table superseded_reading add column withdrawn_by uuid;
alter table superseded_reading add column withdrawn_at timestamp with time zone;
