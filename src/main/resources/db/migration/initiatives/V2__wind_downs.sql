create table wind_down (
  id              uuid          not null primary key,
  initiative_id   uuid          not null unique references initiative,
  decision_code   varchar(20)   not null,
  days            integer       not null,
  responsible_id  uuid          not null,
  opened_at       timestamp with time zone not null,
  turn_opened_at  timestamp with time zone not null,
  due_at          timestamp with time zone not null,
  passed_on_at    timestamp with time zone,
  extended_at     timestamp with time zone,
  extended_reason varchar(2000),
  closed_at       timestamp with time zone,
  closed_by       uuid
);

create table wind_down_line (
  id           uuid           not null primary key,
  wind_down_id uuid           not null references wind_down,
  number       integer        not null,
  kind         varchar(20)    not null,
  text         varchar(300)   not null,
  state        varchar(20)    not null,
  done_on      date,
  note         varchar(2000),
  freed        numeric(19, 2),
  answered_by  uuid,
  answered_at  timestamp with time zone,
  unique (wind_down_id, number)
);

create table bet_release (
  id            uuid           not null primary key,
  initiative_id uuid           not null references initiative,
  portfolio_id  uuid           not null,
  cause         varchar(10)    not null,
  decision_code varchar(20)    not null,
  money         numeric(19, 2),
  people        numeric(9, 2),
  freed_from    date           not null,
  freed_until   date
);
create index bet_release_by_portfolio on bet_release (portfolio_id, freed_from, id);
create index bet_release_by_bet on bet_release (initiative_id, freed_from);
