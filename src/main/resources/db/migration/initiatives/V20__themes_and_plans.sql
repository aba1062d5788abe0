create table theme (
  id           uuid          not null primary key,
  version      integer       not null,
  portfolio_id uuid          not null,
  name         varchar(120)  not null,
  why          varchar(2000) not null,
  owner_id     uuid          not null,
  valid_from   date          not null,
  valid_until  date,
  retired_on   date,
  unique (portfolio_id, name)
);
create index theme_by_name on theme (name, id);

create table bet_plan (
  initiative_id      uuid          not null primary key references initiative,
  version            integer       not null,
  theme_id           uuid          references theme,
  job_id             uuid,
  job                varchar(500),
  job_key            varchar(500),
  job_named_at       timestamp with time zone,
  revenue            numeric(19, 2),
  revenue_estimate   varchar(1000),
  retention          numeric(7, 2),
  retention_estimate varchar(1000),
  brand              numeric(7, 2),
  brand_estimate     varchar(1000),
  trade_offs         varchar(2000),
  milestones         text          not null,
  phases             text          not null,
  risks              text          not null,
  discovery          text          not null
);
create index bet_plan_by_theme on bet_plan (theme_id);
create index bet_plan_by_job on bet_plan (job_id);
create index bet_plan_by_job_words on bet_plan (job_key);
