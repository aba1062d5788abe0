create table audit_entry (
  seq           bigint                   not null primary key,
  recorded_at   timestamp with time zone not null,
  actor_id      uuid,
  actor_name    varchar(300)             not null,
  on_behalf_of  uuid,
  action        varchar(80)              not null,
  subject_type  varchar(60)              not null,
  subject_id    uuid                     not null,
  subject_code  varchar(60),
  details       text                     not null,
  previous_hash varchar(64)              not null,
  hash          varchar(64)              not null
);
create index audit_entry_by_time on audit_entry (recorded_at, seq);
create index audit_entry_by_actor on audit_entry (actor_id, seq);
create index audit_entry_by_actor_name on audit_entry (actor_name, seq);
create index audit_entry_by_action on audit_entry (action, seq);
create index audit_entry_by_subject on audit_entry (subject_id, seq);
create index audit_entry_by_code on audit_entry (subject_code, seq);

create table audit_head (
  id   integer     not null primary key check (id = 1),
  seq  bigint      not null,
  hash varchar(64) not null
);
insert into audit_head (id, seq, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
