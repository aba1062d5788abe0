create table person (
  id            uuid                     not null primary key,
  login         varchar(60)              not null,
  name          varchar(120)             not null,
  email         varchar(254)             not null,
  password_hash varchar(200),
  password_once boolean                  not null,
  active        boolean                  not null,
  version       integer                  not null,
  created_at    timestamp with time zone not null,
  constraint person_login_once unique (login)
);

create index person_by_name on person (name, id);

create table person_role (
  person_id uuid        not null,
  role      varchar(20) not null,
  primary key (person_id, role),
  constraint person_role_person foreign key (person_id) references person (id)
);

create index person_role_by_role on person_role (role, person_id);

create table access_token (
  id           uuid                     not null primary key,
  person_id    uuid                     not null,
  name         varchar(80)              not null,
  scopes       varchar(40)              not null,
  secret_hash  varchar(64)              not null,
  created_at   timestamp with time zone not null,
  expires_on   date                     not null,
  last_used_at timestamp with time zone,
  constraint access_token_person foreign key (person_id) references person (id),
  constraint access_token_secret_once unique (secret_hash)
);

create index access_token_by_person on access_token (person_id, created_at);
