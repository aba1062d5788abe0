create table import_run (
  id               uuid                     not null primary key,
  kind             varchar(20)              not null,
  file_name        varchar(200)             not null,
  file_hash        varchar(64)              not null,
  file_size        bigint                   not null,
  uploaded_at      timestamp with time zone not null,
  uploaded_by      uuid,
  uploaded_by_name varchar(200)             not null,
  brought_at       timestamp with time zone,
  row_count        integer                  not null default 0,
  accepted_count   integer                  not null default 0,
  rejected_count   integer                  not null default 0,
  fault_count      integer                  not null default 0,
  added_count      integer                  not null default 0,
  changed_count    integer                  not null default 0
);
create index import_run_by_time on import_run (brought_at);
