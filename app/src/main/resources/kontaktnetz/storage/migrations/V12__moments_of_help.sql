-- Moments of help. What happened is sealed: no statement can tell who helped and who was helped, so
-- that nobody's balance can be asked for. See decision 0022.

create table moment_of_help (
    owner bigint not null references owner (id),
    id bigint not null,
    told ${blob} not null,
    noted_at bigint not null,
    primary key (owner, id)
)${clustered};

-- Who was part of it beside the owner, whichever part it was, for the timelines.
create table moment_person (
    owner bigint not null,
    person bigint not null,
    happened integer not null,
    moment bigint not null,
    primary key (owner, person, happened, moment),
    foreign key (owner, moment) references moment_of_help (owner, id) on delete cascade,
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index moment_person_of on moment_person (owner, moment);

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('moment_of_help', 'moment_of_help', '1000 1000 1'),
${sqlite}    ('moment_person', 'moment_person', '1500 1500 5 2 1'),
${sqlite}    ('moment_person', 'moment_person_of', '1500 1500 2');
