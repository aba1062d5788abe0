-- How a portfolio keeps its quarterly reviews: who takes part, and how many working days before and after the meeting what is due.
create table review_cadence (
  portfolio_id       uuid         not null primary key,
  version            integer      not null,
  starts_on          date         not null,
  functions_required varchar(200) not null,
  quorum             integer      not null,
  chair_id           uuid         not null,
  staggering_group   integer      not null,
  meeting_time       varchar(5)   not null,
  opens_before       integer      not null,
  briefs_before      integer      not null,
  pack_before        integer      not null,
  circulation_before integer      not null,
  reading_before     integer      not null,
  minutes_after      integer      not null,
  reconvene_within   integer      not null,
  closes_after       integer      not null
);
create table review_cadence_member (
  portfolio_id uuid        not null references review_cadence (portfolio_id),
  person_id    uuid        not null,
  of_function  varchar(40) not null,
  primary key (portfolio_id, person_id)
);

-- One quarter's journey review of one portfolio. The slot names portfolio and quarter, so that there is one at most; a cancelled one gives it up.
create table quarterly_review (
  id                 uuid         not null primary key,
  version            integer      not null,
  code               varchar(20)  not null,
  slot               varchar(120) not null,
  portfolio_id       uuid         not null,
  fiscal_start_month integer      not null,
  fiscal_cut         varchar(20)  not null,
  fiscal_week_start  varchar(10)  not null,
  fiscal_year        integer      not null,
  fiscal_quarter     integer      not null,
  quarter_from       date         not null,
  quarter_until      date         not null,
  rehearsal          boolean      not null,
  state              varchar(20)  not null,
  opened_at          timestamp with time zone not null,
  opened_by          uuid,
  meeting_at         timestamp with time zone not null,
  meeting_sequence   integer      not null,
  cut_off_at         timestamp with time zone not null,
  meeting_limit_at   timestamp with time zone not null,
  held_at            timestamp with time zone,
  closes_at          timestamp with time zone not null,
  closed_at          timestamp with time zone,
  cancelled_at       timestamp with time zone,
  reason             varchar(2000),
  functions_required varchar(200) not null,
  quorum             integer      not null,
  chair_id           uuid         not null,
  meeting_time       varchar(5)   not null,
  opens_before       integer      not null,
  briefs_before      integer      not null,
  pack_before        integer      not null,
  circulation_before integer      not null,
  reading_before     integer      not null,
  minutes_after      integer      not null,
  reconvene_within   integer      not null,
  closes_after       integer      not null
);
create unique index quarterly_review_by_code on quarterly_review (code);
create unique index quarterly_review_by_slot on quarterly_review (slot);
create index quarterly_review_by_portfolio on quarterly_review (portfolio_id, quarter_until);
create index quarterly_review_by_quarter on quarterly_review (quarter_until, code);

create table review_member (
  review_id   uuid        not null references quarterly_review (id),
  person_id   uuid        not null,
  of_function varchar(40) not null,
  primary key (review_id, person_id)
);

-- What somebody owes a review by a date. Without an owner it is the PMO's. The last state is written once and stays.
create table review_obligation (
  id          uuid         not null primary key,
  review_id   uuid         not null references quarterly_review (id),
  kind        varchar(20)  not null,
  journey_id  uuid,
  owner_id    uuid,
  title       varchar(200) not null,
  opens_at    timestamp with time zone not null,
  due_at      timestamp with time zone not null,
  cut_off_at  timestamp with time zone not null,
  asked_at    timestamp with time zone,
  done_at     timestamp with time zone,
  done_by     uuid,
  note        varchar(2000),
  last_state  varchar(20),
  settled_at  timestamp with time zone,
  settled_by  uuid
);
create index review_obligation_by_review on review_obligation (review_id, kind);
create index review_obligation_by_owner on review_obligation (owner_id, last_state, due_at);
create index review_obligation_by_journey on review_obligation (journey_id, review_id);

-- What happened with an obligation, in order.
create table review_obligation_act (
  id            uuid        not null primary key,
  obligation_id uuid        not null references review_obligation (id),
  kind          varchar(30) not null,
  at            timestamp with time zone not null,
  by_person     uuid,
  note          varchar(2000)
);
create index review_obligation_act_by_obligation on review_obligation_act (obligation_id, at);
