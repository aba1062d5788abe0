-- A file that was handed in as evidence, cut into parts, since H2 keeps at most a mebibyte in one value. One file may be
-- attached to several items: it is carried over with them. A file that was frozen for deciders is never thrown away.
create table evidence_file (
  id     uuid primary key,
  type   varchar(100) not null,
  size   bigint       not null,
  sha256 varchar(64)  not null
);

create table evidence_file_part (
  file_id uuid    not null references evidence_file (id),
  number  integer not null,
  bytes   bytea   not null,
  primary key (file_id, number)
);

create table attachment (
  id              uuid primary key,
  gate_request_id uuid                     not null references gate_request (id),
  evidence_id     uuid                     not null references evidence (id),
  file_id         uuid                     not null references evidence_file (id),
  name            varchar(200)             not null,
  added_at        timestamp with time zone not null,
  added_by        uuid                     not null
);
create index attachment_by_request on attachment (gate_request_id, evidence_id, added_at, id);
create index attachment_by_file on attachment (file_id);
