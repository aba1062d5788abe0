-- What finance says about a bet's cost and engineering about its being reversible, before the squad asks for the gate.
create table confirmation (
  id                uuid         not null primary key,
  gate_request_id   uuid         not null references gate_request (id),
  gate_request_code varchar(20)  not null,
  kind              varchar(15)  not null,
  portfolio_id      uuid         not null,
  squad_id          uuid         not null,
  squad_name        varchar(200) not null,
  initiative_code   varchar(20)  not null,
  title             varchar(200) not null,
  cost              numeric(16, 2),
  currency          varchar(3)   not null,
  confirmer_id      uuid         not null,
  asked_by          uuid         not null,
  asked_at          timestamp with time zone not null,
  due_at            timestamp with time zone not null,
  late_at           timestamp with time zone,
  state             varchar(12)  not null,
  answered_by       uuid,
  answered_at       timestamp with time zone,
  reason            varchar(2000)
);
create index confirmation_by_request on confirmation (gate_request_id, asked_at);
