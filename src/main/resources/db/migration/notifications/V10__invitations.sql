alter table outbox add column invitation_method varchar(10);
alter table outbox add column invitation text;
