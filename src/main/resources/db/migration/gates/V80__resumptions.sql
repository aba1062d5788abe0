-- What a request asks for, and whether a pause may be decided on it.
alter table gate_request add column kind varchar(12) default 'GATE' not null;
alter table gate_request add column pausable boolean default true not null;
alter table decision add column kind varchar(12) default 'GATE' not null;

-- Whether a pause ends is no gate passed: of those decisions only a stop counts at the gate.
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
where kind = 'GATE' or outcome = 'STOP';
