create table reading (
  id                uuid                     not null primary key,
  metric_id         uuid                     not null references metric,
  taken_on          date                     not null,
  source            varchar(120)             not null,
  revision          integer                  not null,
  measured          numeric(19, 4)           not null,
  sample_size       integer,
  correction_reason varchar(500),
  recorded_at       timestamp with time zone not null,
  recorded_by       uuid,
  unique (metric_id, taken_on, source, revision)
);

create table superseded_reading (
  reading_id    uuid not null primary key references reading,
  superseded_by uuid not null unique references reading
);
