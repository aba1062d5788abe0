-- The engine takes jobs by due date; its own indexes leave that to a scan.
create index act_ru_job_due on act_ru_job (duedate_);
