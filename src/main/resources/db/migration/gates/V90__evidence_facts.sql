-- What an item states beyond words, the stage and metric it is about, and its grade on the day it was gathered; items from
-- before have no grade until it is asked for.
alter table evidence add column metric_id uuid;
alter table evidence add column stage_id uuid;
alter table evidence add column facts text;
alter table evidence add column grade_letter varchar(1);
alter table evidence add column grade_reason varchar(500);
alter table evidence add column grade_lift varchar(500);
