create table gate_request (
  id                 uuid primary key,
  version            integer                  not null,
  code               varchar(20)              not null unique,
  initiative_id      uuid                     not null,
  initiative_code    varchar(20)              not null,
  initiative_title   varchar(200)             not null,
  portfolio_id       uuid                     not null,
  squad_id           uuid                     not null,
  squad_name         varchar(200)             not null,
  gate_model         varchar(60)              not null,
  gate_model_version integer                  not null,
  gate               varchar(40)              not null,
  round              integer                  not null,
  status             varchar(20)              not null,
  author_id          uuid                     not null,
  ask                varchar(2000),
  measured           varchar(2000),
  not_known          varchar(2000),
  evidence_revision  integer                  not null,
  drafted_at         timestamp with time zone not null,
  saved_at           timestamp with time zone not null,
  tier               varchar(10),
  rule               varchar(200),
  chair_id           uuid,
  body_id            uuid,
  review_days        integer,
  open_days          integer,
  guarded            boolean                  not null,
  decider_id         uuid,
  decider_level      varchar(10),
  completeness       varchar(20)              not null,
  return_reason      varchar(2000),
  submitted_at       timestamp with time zone,
  step_opened_at     timestamp with time zone,
  due_at             timestamp with time zone,
  open_until         timestamp with time zone,
  ended_at           timestamp with time zone,
  under_vote         boolean                  not null,
  verdict_outcome    varchar(20),
  verdict_reason     varchar(4000),
  verdict_conditions text,
  verdict_by         uuid
);
create index gate_request_by_time on gate_request (drafted_at desc, id desc);
create index gate_request_by_status on gate_request (status, drafted_at desc, id desc);
create index gate_request_by_initiative on gate_request (initiative_id, gate, drafted_at desc);
create index gate_request_by_portfolio on gate_request (portfolio_id, drafted_at desc, id desc);

create table criterion_answer (
  gate_request_id uuid          not null references gate_request (id),
  criterion       varchar(60)   not null,
  met             boolean       not null,
  reason          varchar(2000) not null,
  primary key (gate_request_id, criterion)
);

create table factor_score (
  gate_request_id uuid        not null references gate_request (id),
  factor          varchar(60) not null,
  score           integer     not null,
  primary key (gate_request_id, factor)
);

create table evidence (
  id              uuid primary key,
  version         integer                  not null,
  gate_request_id uuid                     not null references gate_request (id),
  number          integer                  not null,
  kind            varchar(20)              not null,
  title           varchar(200)             not null,
  finding         varchar(2000)            not null,
  source          varchar(500)             not null,
  link            varchar(1000),
  gathered_on     date                     not null,
  sample_size     integer,
  customers       boolean                  not null,
  changed_at      timestamp with time zone not null,
  changed_by      uuid                     not null
);
create index evidence_by_request on evidence (gate_request_id, number);

create table evidence_revision (
  gate_request_id uuid                     not null references gate_request (id),
  revision        integer                  not null,
  content         text                     not null,
  sha256          varchar(64)              not null,
  frozen_at       timestamp with time zone not null,
  frozen_by       uuid                     not null,
  editorial       boolean                  not null,
  note            varchar(2000),
  primary key (gate_request_id, revision)
);

create table seat (
  id               uuid primary key,
  version          integer     not null,
  gate_request_id  uuid        not null references gate_request (id),
  number           integer     not null,
  panel_group      varchar(60) not null,
  holder_id        uuid        not null,
  alternate_id     uuid,
  veto             boolean     not null,
  state            varchar(10) not null,
  outcome          varchar(20),
  voter_id         uuid,
  remind_at        timestamp with time zone,
  due_at           timestamp with time zone,
  lapse_at         timestamp with time zone,
  alternate_called boolean     not null,
  lapsed_at        timestamp with time zone,
  asked            boolean     not null,
  clock_stopped_at timestamp with time zone,
  replaced_id      uuid,
  votes_cast       integer     not null
);
create index seat_by_request on seat (gate_request_id, number);
create index seat_by_holder on seat (holder_id);
create index seat_by_alternate on seat (alternate_id);

create table vote (
  id                uuid primary key,
  gate_request_id   uuid                     not null references gate_request (id),
  seat_id           uuid                     not null references seat (id),
  number            integer                  not null,
  voter_id          uuid                     not null,
  for_id            uuid                     not null,
  outcome           varchar(20)              not null,
  reason            varchar(4000),
  weighed_most      uuid,
  scores            text                     not null,
  conditions        text                     not null,
  evidence_revision integer                  not null,
  cast_at           timestamp with time zone not null,
  unique (seat_id, number)
);
create index vote_by_request on vote (gate_request_id, cast_at);

create table question (
  id              uuid primary key,
  version         integer                  not null,
  gate_request_id uuid                     not null references gate_request (id),
  seat_id         uuid                     not null unique references seat (id),
  asker_id        uuid                     not null,
  text            varchar(2000)            not null,
  asked_at        timestamp with time zone not null,
  remind_at       timestamp with time zone not null,
  due_at          timestamp with time zone not null,
  answer          varchar(4000),
  answered_by     uuid,
  answered_at     timestamp with time zone,
  expired_at      timestamp with time zone
);
create index question_by_request on question (gate_request_id, asked_at);

create table decision (
  id                uuid primary key,
  code              varchar(20)              not null unique,
  gate_request_id   uuid                     not null unique references gate_request (id),
  gate_request_code varchar(20)              not null,
  initiative_id     uuid                     not null,
  initiative_code   varchar(20)              not null,
  initiative_title  varchar(200)             not null,
  portfolio_id      uuid                     not null,
  squad_id          uuid                     not null,
  squad_name        varchar(200)             not null,
  gate_model        varchar(60)              not null,
  gate              varchar(40)              not null,
  round             integer                  not null,
  tier              varchar(10)              not null,
  rule              varchar(200)             not null,
  outcome           varchar(20)              not null,
  reason            varchar(4000)            not null,
  decided_by        uuid,
  submitted_at      timestamp with time zone not null,
  taken_at          timestamp with time zone not null,
  evidence_revision integer                  not null,
  evidence_hash     varchar(64)              not null,
  votes             text                     not null,
  dissent           text                     not null,
  failed_criteria   text                     not null,
  supersedes        uuid
);
create index decision_by_time on decision (taken_at desc, id desc);
create index decision_by_initiative on decision (initiative_id, taken_at);
create index decision_by_outcome on decision (outcome, taken_at desc, id desc);
create index decision_by_portfolio on decision (portfolio_id, taken_at desc, id desc);

create table decision_condition (
  id          uuid primary key,
  decision_id uuid          not null references decision (id),
  number      integer       not null,
  text        varchar(1000) not null,
  kind        varchar(10)   not null,
  owner_id    uuid          not null,
  due_on      date          not null
);
create index condition_by_decision on decision_condition (decision_id, number);
create index condition_by_owner on decision_condition (owner_id, due_on);

create table gate_in_progress (
  initiative_id   uuid        not null,
  gate            varchar(40) not null,
  gate_request_id uuid        not null references gate_request (id),
  primary key (initiative_id, gate)
);
