-- From which squad to which a bet has gone. What it promised before stays with the squad that promised it (prediction.squad_id).
create table bet_move (
  initiative_id uuid          not null references initiative,
  number        integer       not null,
  from_id       uuid          not null,
  to_id         uuid          not null,
  from_name     varchar(120)  not null,
  to_name       varchar(120)  not null,
  reason        varchar(2000) not null,
  moved_by      uuid,
  moved_at      timestamp with time zone not null,
  primary key (initiative_id, number)
);
create index bet_move_by_giver on bet_move (from_id);
create index bet_move_by_taker on bet_move (to_id);
