-- What blocks a squad, and the steps of its charter's path as they stood when it was raised.
create table escalation (
  id             uuid         not null primary key,
  code           varchar(20)  not null unique,
  squad_id       uuid         not null references squad,
  portfolio_id   uuid         not null,
  charter_code   varchar(20),
  charter_number integer,
  blocked        varchar(2000) not null,
  wanted         varchar(2000),
  wanted_by      date,
  matter_kind    varchar(20),
  matter_id      uuid,
  matter_code    varchar(20),
  matter_title   varchar(200),
  owed_id        uuid         unique,
  owed_by        uuid,
  raised_by      uuid         not null,
  raised_at      timestamp with time zone not null,
  state          varchar(20)  not null,
  state_since    timestamp with time zone not null,
  closed_at      timestamp with time zone,
  closed_by      uuid,
  closing_reason varchar(2000)
);
create index escalation_by_squad on escalation (squad_id, raised_at, id);
create index escalation_by_time on escalation (raised_at, id);
create index escalation_by_close on escalation (closed_at, raised_at, id);

create table escalation_step (
  escalation_id uuid        not null references escalation,
  number        integer     not null,
  step_to       varchar(20) not null,
  person_id     uuid,
  function      varchar(30),
  working_days  integer     not null,
  state         varchar(20) not null,
  skipped       varchar(20),
  asked_id      uuid,
  begun_at      timestamp with time zone,
  due_at        timestamp with time zone,
  late_at       timestamp with time zone,
  answered_by   uuid,
  answered_at   timestamp with time zone,
  said          varchar(2000),
  done_by       date,
  useless       varchar(2000),
  primary key (escalation_id, number)
);
create index escalation_step_by_asked on escalation_step (asked_id);
