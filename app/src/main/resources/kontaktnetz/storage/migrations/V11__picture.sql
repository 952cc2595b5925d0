-- The picture of the net: where everybody stands, and what the owner calls those who belong
-- together.

-- In lengths of a usual link.
create table net_spot (
    owner bigint not null,
    person bigint not null,
    x double precision not null,
    y double precision not null,
    primary key (owner, person),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

-- Who they were when they were called so: a name stays with those most of whom are together still.
create table net_cluster (
    owner bigint not null references owner (id),
    id bigint not null,
    name text not null,
    primary key (owner, id)
)${clustered};

create table net_cluster_person (
    owner bigint not null,
    cluster bigint not null,
    person bigint not null,
    primary key (owner, cluster, person),
    foreign key (owner, cluster) references net_cluster (owner, id) on delete cascade,
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index net_cluster_of_person on net_cluster_person (owner, person);
