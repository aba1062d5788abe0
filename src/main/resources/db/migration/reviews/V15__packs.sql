-- The pack as it was circulated, but for the briefs, which are kept as frozen; content names them with their hashes.
create table review_pack (
  review_id uuid        not null primary key references quarterly_review (id),
  content   text        not null,
  sha256    varchar(64) not null,
  made_at   timestamp with time zone not null
);
