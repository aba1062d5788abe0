-- A squad that has ended is kept: who it was, what it promised and who went on with its work.
alter table squad add column dissolved_at timestamp with time zone;
alter table squad add column dissolved_reason varchar(2000);

create table squad_successor (
  squad_id     uuid not null references squad,
  successor_id uuid not null references squad,
  primary key (squad_id, successor_id)
);
create index squad_successor_by_successor on squad_successor (successor_id);
