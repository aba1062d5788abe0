create table portfolio (
  id                uuid         not null primary key,
  version           integer      not null,
  portfolio_key     varchar(40)  not null unique,
  name              varchar(120) not null unique,
  currency          varchar(3)   not null,
  zone              varchar(60)  not null,
  region            varchar(20)  not null,
  fiscal_year_start integer      not null
);

create table persona (
  id             uuid          not null primary key,
  version        integer       not null,
  portfolio_id   uuid          not null references portfolio,
  name           varchar(120)  not null,
  job            varchar(500)  not null,
  revenue_share  numeric(5, 2),
  customer_share numeric(5, 2),
  source         varchar(500)  not null,
  unique (portfolio_id, name)
);

create table journey (
  id           uuid          not null primary key,
  version      integer       not null,
  portfolio_id uuid          not null references portfolio,
  name         varchar(120)  not null,
  goal         varchar(1000) not null,
  owner_id     uuid          not null,
  core         boolean       not null,
  unique (portfolio_id, name)
);
create index journey_by_name on journey (name, id);

create table journey_stage (
  id                  uuid         not null primary key,
  journey_id          uuid         not null references journey,
  place               integer      not null,
  name                varchar(80)  not null,
  moment_that_matters boolean      not null
);
create index journey_stage_by_place on journey_stage (journey_id, place);

create table metric (
  id         uuid           not null primary key,
  version    integer        not null,
  journey_id uuid           not null references journey,
  name       varchar(120)   not null,
  unit       varchar(20)    not null,
  direction  varchar(10)    not null,
  kind       varchar(10)    not null,
  baseline   numeric(19, 4),
  target     numeric(19, 4),
  tolerance  numeric(19, 4),
  unique (journey_id, name)
);
