-- What was found about each request for a gate: whether the squad passes it under its charter, or which limit sends it to the
-- panel. Those inside are the account of what the squad has given itself. Written once.
create table rights_finding (
  gate_request_id uuid        not null primary key references gate_request (id),
  inside          boolean     not null,
  limit_key       varchar(60) not null,
  squad_id        uuid        not null,
  initiative_id   uuid        not null,
  journey_id      uuid        not null,
  stages          text        not null,
  quarter_begins  date        not null,
  cost            numeric(16, 2),
  taken           numeric(16, 2) not null,
  amount          numeric(16, 2),
  allowed         numeric(16, 2),
  currency        varchar(3)  not null,
  charter_id      uuid,
  charter_code    varchar(20),
  charter_number  integer,
  seats           integer     not null,
  found_at        timestamp with time zone not null
);
create index rights_finding_by_quarter on rights_finding (squad_id, quarter_begins);
create index rights_finding_by_bet on rights_finding (initiative_id);

alter table decision add column charter_id uuid;
alter table decision add column charter_code varchar(20);
alter table decision add column charter_number integer;

-- What a squad decides under its charter says nothing about what panels let pass: it is counted apart.
drop view decision_fact;
create view decision_fact as
select id,
       initiative_code as initiative_key,
       gate_model,
       gate,
       submitted_on,
       decided_on,
       outcome,
       false           as adopted,
       'IMPORTED'      as source
from past_decision
union all
select id,
       initiative_code,
       gate_model,
       gate,
       cast(submitted_at as date),
       cast(taken_at as date),
       outcome,
       false,
       'HERE'
from decision
where (kind = 'GATE' or outcome = 'STOP') and charter_id is null;
