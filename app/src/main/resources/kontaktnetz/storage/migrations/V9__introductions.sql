-- Bringing two people together: the idea, and every step that was taken.

create table introduction (
    owner bigint not null references owner (id),
    id bigint not null,
    one bigint not null,
    other bigint not null,
    -- the owner's thought, which both are told
    why text not null,
    begun_at bigint not null,
    -- when nothing more had to happen; null while something has
    closed_at bigint,
    -- what being introduced brought: the contact, and that the two know each other; null before, and
    -- where it was on record already
    interaction bigint,
    acquaintance bigint,
    primary key (owner, id),
    foreign key (owner, one) references person (owner, id) on delete cascade,
    foreign key (owner, other) references person (owner, id) on delete cascade
)${clustered};

create index introduction_of_one on introduction (owner, one);
create index introduction_of_other on introduction (owner, other);

-- Steps: 0 asked, 1 yes, 2 no, 3 introduced, 4 heard what came of it, 5 thanked, 6 let rest.
create table introduction_step (
    owner bigint not null,
    introduction bigint not null,
    -- from 0, without gaps
    place integer not null,
    step smallint not null,
    -- who was asked or answered; null where it concerns both
    person bigint,
    -- through which channel and on which day they were introduced; null for other steps
    channel smallint,
    on_day integer,
    -- 0 something grew, 1 they talked, 2 nothing came of it, 3 nobody told; null for other steps
    outcome smallint,
    sentence text not null,
    at bigint not null,
    primary key (owner, introduction, place),
    foreign key (owner, introduction) references introduction (owner, id) on delete cascade
)${clustered};

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('introduction', 'introduction', '200 200 1'),
${sqlite}    ('introduction', 'introduction_of_one', '200 200 2'),
${sqlite}    ('introduction', 'introduction_of_other', '200 200 2'),
${sqlite}    ('introduction_step', 'introduction_step', '1000 1000 5 1');
