-- What members say about a line of a circulated brief, and what they are answered. The line is kept as it was read.
create table pack_comment (
  id          uuid          not null primary key,
  review_id   uuid          not null references quarterly_review (id),
  journey_id  uuid          not null,
  section     varchar(20)   not null,
  line        integer       not null,
  line_text   varchar(300)  not null,
  kind        varchar(20)   not null,
  text        varchar(2000) not null,
  said_by     uuid          not null,
  said_at     timestamp with time zone not null,
  answer      varchar(2000),
  answered_by uuid,
  answered_at timestamp with time zone
);
create index pack_comment_by_review on pack_comment (review_id, said_at);
