create table code_sequence (
  prefix      varchar(2) not null,
  code_year   integer    not null,
  last_number integer    not null,
  primary key (prefix, code_year)
);
