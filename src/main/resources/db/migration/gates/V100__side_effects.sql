-- What a request says about other journeys: a matrix of rows, or the reason why it touches none. Both are replaced as a whole,
-- under the matrix's version; a row that says the same as before keeps its id and the word of its journey's owner.
create table side_effects (
  gate_request_id uuid         primary key references gate_request (id),
  version         integer      not null,
  untouched       varchar(500),
  carried_from    uuid
);

create table side_effect (
  id              uuid         primary key,
  gate_request_id uuid         not null references gate_request (id),
  number          integer      not null,
  journey_id      uuid         not null,
  channel         varchar(40),
  effect          varchar(10)  not null,
  reason          varchar(500),
  carried_from    uuid,
  consultation_id uuid,
  owner_effect    varchar(10),
  owner_words     varchar(1000),
  answered_by     uuid,
  answered_at     timestamp with time zone
);
create index side_effect_by_request on side_effect (gate_request_id, number);
