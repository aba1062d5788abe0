create table charter (
  id             uuid        not null primary key,
  version        integer     not null,
  code           varchar(20) not null unique,
  squad_id       uuid        not null references squad,
  number         integer     not null,
  follows_id     uuid        references charter,
  origin         varchar(10) not null,
  state          varchar(20) not null,
  state_since    timestamp with time zone not null,
  late_at        timestamp with time zone,
  unchecked      boolean     not null,
  mandate        text        not null,
  valid_from     date,
  valid_until    date,
  drafted_by     uuid        not null,
  drafted_at     timestamp with time zone not null,
  sponsor_id     uuid,
  in_force_from  date,
  in_force_until date,
  open_of        uuid        unique,
  in_force_of    uuid        unique,
  unique (squad_id, number),
  constraint charter_lasts check (in_force_until is null or in_force_until >= in_force_from)
);
create index charter_by_state on charter (state, drafted_at);
create index charter_by_draft on charter (drafted_at, id);

create table charter_act (
  charter_id uuid        not null references charter,
  number     integer     not null,
  kind       varchar(20) not null,
  by_id      uuid,
  done_at    timestamp with time zone not null,
  ground     varchar(10),
  reason     varchar(2000),
  primary key (charter_id, number)
);
