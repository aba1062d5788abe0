-- What a closed quarter came to, as canonical JSON, and its SHA-256. Never changes; corrections are appended as restatements.
create table compliance_record (
  review_id uuid        not null primary key references quarterly_review (id),
  content   text        not null,
  hash      varchar(64) not null,
  frozen_at timestamp with time zone not null
);

create table compliance_restatement (
  id            uuid          not null primary key,
  review_id     uuid          not null references compliance_record (review_id),
  number        integer       not null,
  obligation_id uuid          not null references review_obligation (id),
  from_state    varchar(20)   not null,
  to_state      varchar(20)   not null,
  reason        varchar(2000) not null,
  by_person     uuid          not null,
  at            timestamp with time zone not null,
  unique (review_id, number)
);
