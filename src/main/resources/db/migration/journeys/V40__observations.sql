create table observation (
  id          uuid                     not null primary key,
  journey_id  uuid                     not null references journey,
  stage_id    uuid,
  stage_name  varchar(80),
  channel     varchar(40),
  sentiment   numeric(3, 2)            not null,
  told        varchar(1000)            not null,
  heard_on    date                     not null,
  heard_by    varchar(120)             not null,
  recorded_by uuid                     not null,
  recorded_at timestamp with time zone not null
);
create index observation_by_day on observation (heard_on, id);
create index observation_by_journey on observation (journey_id, heard_on, id);
