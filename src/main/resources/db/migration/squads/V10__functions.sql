create table portfolio_functions (
  portfolio_id               uuid    not null primary key,
  version                    integer not null,
  cost_confirmer_id          uuid,
  reversibility_confirmer_id uuid
);

create table function_head (
  portfolio_id uuid        not null references portfolio_functions,
  of_function  varchar(20) not null,
  head_id      uuid        not null,
  primary key (portfolio_id, of_function)
);
create index function_head_by_person on function_head (head_id);
