create table bet_check_answer (
  initiative_id uuid          not null references initiative,
  kind          varchar(20)   not null,
  other_id      uuid          not null,
  facts         uuid          not null,
  stance        varchar(10)   not null,
  reason        varchar(2000) not null,
  answered_by   uuid          not null,
  answered_at   timestamp with time zone not null,
  primary key (initiative_id, kind, other_id)
);
create index bet_check_answer_by_other on bet_check_answer (other_id, kind);
