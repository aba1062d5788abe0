create table calendar_feed (
  id           uuid                     not null primary key,
  person_id    uuid                     not null,
  about        varchar(36)              not null,
  secret_hash  varchar(64)              not null unique,
  made_at      timestamp with time zone not null,
  last_read_at timestamp with time zone,
  unique (person_id, about)
);
