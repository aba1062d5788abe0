-- What people add to the brief of a journey, and its content once it is confirmed or frozen; a brief nobody has touched has no row.
create table brief (
  review_id       uuid        not null references quarterly_review (id),
  journey_id      uuid        not null,
  version         integer     not null,
  headline        varchar(300),
  voice           varchar(10) not null,
  observation_id  uuid,
  questions       text        not null,
  content         text,
  content_sha256  varchar(64),
  confirmed_at    timestamp with time zone,
  confirmed_by    uuid,
  frozen_at       timestamp with time zone,
  frozen_as_draft boolean     default false not null,
  primary key (review_id, journey_id)
);

create table brief_contributor (
  review_id  uuid not null,
  journey_id uuid not null,
  person_id  uuid not null,
  primary key (review_id, journey_id, person_id),
  foreign key (review_id, journey_id) references brief (review_id, journey_id)
);
