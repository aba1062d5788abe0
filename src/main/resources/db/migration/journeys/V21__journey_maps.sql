create table journey_map_draft (
  journey_id uuid                     not null primary key references journey,
  version    integer                  not null,
  content    text                     not null,
  changed_by uuid                     not null,
  changed_at timestamp with time zone not null
);

create table journey_map (
  journey_id   uuid                     not null references journey,
  number       integer                  not null,
  content      text                     not null,
  customers    integer,
  took_part_on date,
  who          varchar(300)             not null,
  note         varchar(1000)            not null,
  drawn_by     uuid                     not null,
  drawn_at     timestamp with time zone not null,
  primary key (journey_id, number)
);
