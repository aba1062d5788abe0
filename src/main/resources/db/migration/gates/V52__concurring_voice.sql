-- The second voice that a chair's go needs after lapsed seats: on the request while it is decided, on the decision for good.
alter table gate_request add column verdict_concurred_by uuid;
alter table decision add column concurred_by uuid;
