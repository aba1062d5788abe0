-- The owner of a journey that gets worse, or of which nobody knows, is asked: one consultation per request and journey at a time.
create table consultation (
  id              uuid                     primary key,
  gate_request_id uuid                     not null references gate_request (id),
  journey_id      uuid                     not null,
  state           varchar(12)              not null,
  asked           uuid,
  opened_at       timestamp with time zone not null,
  turn_at         timestamp with time zone not null,
  ended_at        timestamp with time zone,
  ended_by        uuid,
  note            varchar(1000)
);
create index consultation_by_request on consultation (gate_request_id, opened_at);

-- Who was asked, or took it over, and so reads the evidence of the request from then on.
create table consulted (
  gate_request_id uuid not null references gate_request (id),
  person_id       uuid not null,
  primary key (gate_request_id, person_id)
);
