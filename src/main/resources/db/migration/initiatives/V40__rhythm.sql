alter table prediction add column rhythm_days integer;
