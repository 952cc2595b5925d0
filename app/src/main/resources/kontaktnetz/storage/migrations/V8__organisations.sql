-- Where people belong, and as what.

-- Kinds: 0 company, 1 association, 2 public body, 3 school; null where nobody knows. `by_hand` is
-- whether the owner made it or said something of it; any other goes with its last role.
create table organisation (
    owner bigint not null references owner (id),
    id bigint not null,
    name text not null,
    sort_key text ${binary} not null,
    kind smallint,
    note text not null,
    by_hand smallint not null,
    primary key (owner, id)
)${clustered};

create index organisation_by_name on organisation (owner, sort_key, id);

-- Every name it is found by: its own, those it had, those of what was merged into it.
create table organisation_name (
    owner bigint not null,
    name_key text ${binary} not null,
    organisation bigint not null,
    primary key (owner, name_key),
    foreign key (owner, organisation) references organisation (owner, id) on delete cascade
)${clustered};

create index organisation_name_of on organisation_name (owner, organisation);

-- Somebody's place at an organisation: by hand, or as a card tells it.
create table role (
    owner bigint not null,
    id bigint not null,
    person bigint not null,
    organisation bigint not null,
    title text not null,
    since text not null,
    until text not null,
    by_hand smallint not null,
    primary key (owner, id),
    foreign key (owner, person) references person (owner, id) on delete cascade,
    foreign key (owner, organisation) references organisation (owner, id) on delete cascade
)${clustered};

create index role_of_person on role (owner, person);
create index role_at_organisation on role (owner, organisation, person);

-- What a person's card tells of roles, and the role that stands for it; null where the owner took
-- it away, so that the card does not bring it back.
create table role_told (
    owner bigint not null,
    person bigint not null,
    told text ${binary} not null,
    role bigint,
    primary key (owner, person, told),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index role_told_by_role on role_told (owner, role) where role is not null;

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('organisation', 'organisation', '4000 4000 1'),
${sqlite}    ('organisation', 'organisation_by_name', '4000 4000 1 1'),
${sqlite}    ('organisation_name', 'organisation_name', '4000 4000 1'),
${sqlite}    ('organisation_name', 'organisation_name_of', '4000 4000 1'),
${sqlite}    ('role', 'role', '8000 8000 1'),
${sqlite}    ('role', 'role_of_person', '8000 8000 1'),
${sqlite}    ('role', 'role_at_organisation', '8000 8000 2 1'),
${sqlite}    ('role_told', 'role_told', '8000 8000 1 1'),
${sqlite}    ('role_told', 'role_told_by_role', '8000 8000 1');
