-- After a pivot: until when the reworked request is to be submitted, and how it ended where it was not.
alter table gate_request add column rework_by timestamp with time zone;
alter table gate_request add column rework_end varchar(10);
