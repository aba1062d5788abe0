-- The request whose decision set a draft going; at most one follows each.
alter table gate_request add column follows_id uuid references gate_request (id);
alter table gate_request add constraint gate_request_follows_once unique (follows_id);

-- The request in which a row stood first, where it was carried over and has not been changed since.
alter table criterion_answer add column carried_from uuid references gate_request (id);
alter table factor_score add column carried_from uuid references gate_request (id);
alter table evidence add column carried_from uuid references gate_request (id);
alter table evidence add column carried_evidence uuid references evidence (id);
