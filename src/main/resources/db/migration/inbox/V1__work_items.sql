-- One row per work item, kept after its end: what compliance and cycle time are measured on.
create table work_item (
    id uuid primary key,
    version integer not null,
    task varchar(64) not null,
    process varchar(100) not null,
    kind varchar(100) not null,
    title varchar(400) not null,
    detail varchar(600) not null,
    origin varchar(200) not null,
    subject_type varchar(60) not null,
    subject_id uuid not null,
    subject_code varchar(40) not null,
    item_values text not null,
    holders varchar(400) not null,
    group_name varchar(40),
    opened_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    minutes integer not null,
    link varchar(400) not null,
    state varchar(10) not null,
    ended_at timestamp with time zone,
    ended_by uuid,
    reminded_at timestamp with time zone
);
create unique index work_item_task on work_item (task);
create index work_item_subject on work_item (subject_id, state);
create index work_item_due on work_item (state, due_at, id);
create index work_item_opened on work_item (state, opened_at, id);

-- The same once per person or role that it waits for, so that a page of an inbox is one range of one index. A former
-- holder's row stays, no longer open, and lets them read on.
create table work_item_holder (
    item_id uuid not null references work_item (id),
    principal varchar(40) not null,
    is_open boolean not null,
    handed boolean not null,
    version integer not null,
    task varchar(64) not null,
    kind varchar(100) not null,
    title varchar(400) not null,
    detail varchar(600) not null,
    origin varchar(200) not null,
    subject_type varchar(60) not null,
    subject_id uuid not null,
    subject_code varchar(40) not null,
    item_values text not null,
    holders varchar(400) not null,
    group_name varchar(40),
    opened_at timestamp with time zone not null,
    due_at timestamp with time zone not null,
    minutes integer not null,
    link varchar(400) not null,
    state varchar(10) not null,
    primary key (item_id, principal)
);
create index work_item_holder_due on work_item_holder (principal, is_open, due_at, item_id);
create index work_item_holder_opened on work_item_holder (principal, is_open, opened_at, item_id);
