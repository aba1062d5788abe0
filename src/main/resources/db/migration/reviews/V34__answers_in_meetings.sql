-- What the meeting answered to the questions of a circulated brief, by their place in it from 1.
create table review_answer (
  review_id   uuid          not null references quarterly_review (id),
  journey_id  uuid          not null,
  number      integer       not null,
  version     integer       not null,
  answer      varchar(2000) not null,
  answered_at timestamp with time zone not null,
  answered_by uuid          not null,
  primary key (review_id, journey_id, number)
);
