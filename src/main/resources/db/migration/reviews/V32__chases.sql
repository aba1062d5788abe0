-- Whom the PMO chased on which day, for everything that the person owed by then: once a day at most.
create table review_chase (
  person_id uuid not null,
  chased_on date not null,
  at        timestamp with time zone not null,
  by_person uuid not null,
  primary key (person_id, chased_on)
);

-- Finds what is still open and due among everything that was ever owed.
create index review_obligation_by_due on review_obligation (last_state, due_at);
