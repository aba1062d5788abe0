-- Who has stepped aside from a seat for a conflict of interest, and why. The reason stays here and in the audit log.
create table recusal (
  gate_request_id uuid                     not null references gate_request (id),
  seat_id         uuid                     not null references seat (id),
  person_id       uuid                     not null,
  reason          varchar(2000)            not null,
  recused_at      timestamp with time zone not null,
  primary key (seat_id, person_id)
);
create index recusal_by_request on recusal (gate_request_id, recused_at);
alter table seat add column recusals integer not null default 0;
alter table decision add column recusals text not null default '[]';
