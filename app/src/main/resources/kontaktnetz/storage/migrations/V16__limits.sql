-- Where the owner set limits (kind 0, since `day`), or wants to hear nothing of it (kind 1, until
-- `day`). What may be noticed is worked out when it is asked for and kept nowhere.

create table limit_set (
    owner bigint not null,
    person bigint not null,
    kind smallint not null,
    day integer not null,
    primary key (owner, person),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('limit_set', 'limit_set', '10 10 1');
