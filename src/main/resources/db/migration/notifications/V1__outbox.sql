create table outbox (
  id              uuid                     not null primary key,
  channel         varchar(10)              not null,
  topic           varchar(20)              not null,
  once_key        varchar(150)             not null unique,
  status          varchar(10)              not null,
  recipient       uuid                     not null,
  subject         varchar(300)             not null,
  letter          text                     not null,
  created_at      timestamp with time zone not null,
  attempts        integer                  not null,
  next_attempt_at timestamp with time zone not null,
  leased_until    timestamp with time zone,
  lease           uuid,
  last_error      varchar(500),
  ended_at        timestamp with time zone
);
create index outbox_due on outbox (status, next_attempt_at);
create index outbox_newest on outbox (created_at, id);
create index outbox_by_status on outbox (status, created_at, id);

create table mail_choice (
  person        uuid        not null primary key,
  items         varchar(10) not null,
  digest        boolean     not null
);

create table digest_day (
  digest_on date not null primary key
);
