-- What the PMO looks at of the decisions that squads took by themselves. Written with the decision, answered once.
create table charter_sample (
  id                uuid         not null primary key,
  decision_id       uuid         not null references decision (id),
  decision_code     varchar(20)  not null,
  gate_request_id   uuid         not null references gate_request (id),
  gate_request_code varchar(20)  not null,
  initiative_code   varchar(20)  not null,
  title             varchar(200) not null,
  gate              varchar(40)  not null,
  portfolio_id      uuid         not null,
  squad_id          uuid         not null,
  squad_name        varchar(200) not null,
  lead_id           uuid,
  sponsor_id        uuid,
  charter_id        uuid         not null,
  charter_code      varchar(20)  not null,
  charter_number    integer      not null,
  one_in            integer      not null,
  decided_at        timestamp with time zone not null,
  due_at            timestamp with time zone not null,
  state             varchar(20)  not null,
  answered_by       uuid,
  answered_at       timestamp with time zone,
  reason            varchar(2000)
);
create unique index charter_sample_by_decision on charter_sample (decision_id);
create unique index charter_sample_by_code on charter_sample (decision_code);
create index charter_sample_by_state on charter_sample (state, decided_at);
create index charter_sample_by_squad on charter_sample (squad_id, decided_at);
create index charter_sample_by_day on charter_sample (decided_at);
