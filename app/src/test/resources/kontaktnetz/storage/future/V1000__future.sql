create table tomorrow (
    owner bigint not null references owner (id),
    id bigint not null,
    primary key (owner, id)
)${clustered};
