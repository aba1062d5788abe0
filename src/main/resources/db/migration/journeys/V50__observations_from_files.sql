alter table observation alter column recorded_by drop not null;
alter table observation add column file_key varchar(64);
create unique index observation_by_file_key on observation (file_key);
