create table squad (
  id           uuid         not null primary key,
  version      integer      not null,
  portfolio_id uuid         not null,
  name         varchar(120) not null,
  journey_id   uuid,
  lead_id      uuid,
  sponsor_id   uuid,
  unique (portfolio_id, name)
);
create index squad_by_name on squad (name, id);
create index squad_by_lead on squad (lead_id);
create index squad_by_journey on squad (journey_id);

create table squad_member (
  squad_id  uuid not null references squad,
  person_id uuid not null,
  primary key (squad_id, person_id)
);
create index squad_member_by_person on squad_member (person_id);
