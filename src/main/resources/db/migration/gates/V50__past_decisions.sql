create table imported_gate_model (
  name        varchar(80)              not null primary key,
  imported_at timestamp with time zone not null
);

create table past_decision (
  id               uuid         not null primary key,
  initiative_code  varchar(60)  not null,
  initiative_title varchar(200) not null,
  portfolio        varchar(120),
  gate_model       varchar(80)  not null,
  gate             varchar(80)  not null,
  submitted_on     date,
  decided_on       date         not null,
  outcome          varchar(20)  not null,
  source_url       varchar(500),
  import_id        uuid         not null,
  constraint past_decision_once unique (initiative_code, gate_model, gate, decided_on)
);
create index past_decision_by_model on past_decision (gate_model, gate);
create index past_decision_by_import on past_decision (import_id);

create table past_decision_criterion (
  past_decision_id uuid        not null references past_decision (id) on delete cascade,
  criterion        varchar(60) not null,
  primary key (past_decision_id, criterion)
);

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
from decision;

create view failed_criterion_fact as
select past_decision_id as decision_id, criterion
from past_decision_criterion
union all
select d.id, a.criterion
from decision d
join criterion_answer a on a.gate_request_id = d.gate_request_id
where not a.met;
