create table initiative (
  id             uuid           not null primary key,
  version        integer        not null,
  code           varchar(20)    not null unique,
  title          varchar(120)   not null,
  portfolio_id   uuid           not null,
  squad_id       uuid           not null,
  journey_id     uuid           not null,
  persona_id     uuid,
  change_wanted  varchar(500)   not null,
  metric_id      uuid,
  promised_from  numeric(19, 4),
  promised_low   numeric(19, 4),
  promised_high  numeric(19, 4),
  promised_by    date,
  expected_value varchar(2000)  not null,
  cost           numeric(19, 2),
  people         numeric(9, 2),
  reversible     boolean        not null,
  risk           varchar(10)    not null,
  gate_model     varchar(60)    not null,
  gate           varchar(60),
  status         varchar(20)    not null,
  author_id      uuid           not null,
  raised_at      timestamp with time zone not null
);
create index initiative_by_time on initiative (raised_at, id);
create index initiative_by_portfolio on initiative (portfolio_id, status, raised_at);
create index initiative_by_squad on initiative (squad_id, status, raised_at);
create index initiative_by_journey on initiative (journey_id, status);
create index initiative_by_gate on initiative (status, gate_model, gate, raised_at);

create table initiative_stage (
  initiative_id uuid    not null references initiative,
  stage_id      uuid    not null,
  place         integer not null,
  primary key (initiative_id, stage_id)
);
create index initiative_stage_by_stage on initiative_stage (stage_id);
