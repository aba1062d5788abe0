create table benchmark (
  id          uuid                     not null primary key,
  metric_id   uuid                     not null references metric,
  competitor  varchar(120)             not null,
  reading     numeric(19, 4)           not null,
  taken_on    date                     not null,
  source      varchar(500)             not null,
  recorded_by uuid                     not null,
  recorded_at timestamp with time zone not null,
  unique (metric_id, competitor, taken_on)
);
create index benchmark_by_day on benchmark (metric_id, taken_on, id);
