-- The meeting of a review: its version counts what was said about who attends.
create table review_meeting (
  review_id       uuid    not null primary key references quarterly_review (id),
  version         integer not null,
  minutes_version integer not null,
  minutes         text,
  drafted_sha256  varchar(64),
  published_at    timestamp with time zone,
  published_by    uuid,
  sha256          varchar(64)
);

-- Who attended, of each sitting: a meeting without a quorum is held again as another.
create table review_attendance (
  review_id uuid         not null references quarterly_review (id),
  sitting   integer      not null,
  person_id uuid         not null,
  presence  varchar(20)  not null,
  stand_in  varchar(120),
  primary key (review_id, sitting, person_id)
);

-- What the meeting said of a journey.
create table review_journey (
  review_id     uuid        not null references quarterly_review (id),
  journey_id    uuid        not null,
  version       integer     not null,
  pulled_out_at timestamp with time zone,
  pulled_out_by uuid,
  decision      varchar(20),
  words         varchar(2000),
  map_revisited varchar(20),
  map_number    integer,
  decided_at    timestamp with time zone,
  decided_by    uuid,
  primary key (review_id, journey_id)
);
create index review_journey_by_journey on review_journey (journey_id, decided_at);

-- What the meeting gave somebody to do; with the minutes it becomes an obligation.
create table review_meeting_action (
  id            uuid         not null primary key,
  version       integer      not null,
  review_id     uuid         not null references quarterly_review (id),
  number        integer      not null,
  journey_id    uuid,
  owner_id      uuid         not null,
  title         varchar(200) not null,
  due_on        date         not null,
  obligation_id uuid,
  recorded_at   timestamp with time zone not null,
  recorded_by   uuid         not null
);
create unique index review_meeting_action_by_review on review_meeting_action (review_id, number);
