create table sign_in_attempt (
  id        uuid                     not null primary key,
  login     varchar(60)              not null,
  address   varchar(64)              not null,
  at        timestamp with time zone not null,
  succeeded boolean                  not null
);

create index sign_in_attempt_by_login on sign_in_attempt (login, at);
create index sign_in_attempt_by_address on sign_in_attempt (address, at);
create index sign_in_attempt_by_time on sign_in_attempt (at);
