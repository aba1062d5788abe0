alter table persona add column needs varchar(4000) default '' not null;
alter table persona add column owner_id uuid;
alter table persona add column revenue_share_wanted numeric(5, 2);
alter table persona add column customer_share_wanted numeric(5, 2);
alter table persona add column wanted_by integer;

create table persona_job (
  id         uuid         not null primary key,
  persona_id uuid         not null references persona,
  place      integer      not null,
  text       varchar(500) not null
);
create index persona_job_by_place on persona_job (persona_id, place);

insert into persona_job (id, persona_id, place, text) select id, id, 0, job from persona;
