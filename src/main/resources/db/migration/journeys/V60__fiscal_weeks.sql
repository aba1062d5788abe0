-- a fiscal year may be cut by weeks
alter table portfolio add column fiscal_cut varchar(20) default 'MONTHS' not null;
alter table portfolio add column fiscal_week_start varchar(10) default 'MONDAY' not null;
