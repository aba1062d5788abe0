-- Which charters of other squads a charter goes on from.
create table charter_predecessor (
  charter_id     uuid not null references charter,
  predecessor_id uuid not null references charter,
  primary key (charter_id, predecessor_id)
);
create index charter_predecessor_by_former on charter_predecessor (predecessor_id);
