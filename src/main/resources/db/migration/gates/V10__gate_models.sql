create table gate_model (
  model_key varchar(60)              not null,
  version   integer                  not null,
  content   text                     not null,
  sha256    varchar(64)              not null,
  since     timestamp with time zone not null,
  primary key (model_key, version)
);
