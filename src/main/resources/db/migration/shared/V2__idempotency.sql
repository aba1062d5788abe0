create table idempotency_key (
  person       varchar(64)              not null,
  request_key  varchar(100)             not null,
  fingerprint  varchar(64)              not null,
  claim        uuid                     not null,
  started_at   timestamp with time zone not null,
  status       integer,
  content_type varchar(100),
  location     varchar(400),
  etag         varchar(100),
  body         text,
  primary key (person, request_key)
);

create index idempotency_key_by_age on idempotency_key (started_at);
