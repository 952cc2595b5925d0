-- Of which event of a calendar an interaction is an occurrence, and by which telling of it: what was
-- moved or called off is known again. Of all tellings of one occurrence one holds; the others keep
-- their place for the day that one is taken back. From here on interaction.hidden says also: 2, a
-- later telling took its place; 3, it was called off, and only that is kept.
create table occurrence (
    owner bigint not null,
    interaction bigint not null,
    -- its UID
    event ${blob} not null,
    -- what it is known by however it is moved
    planned ${blob} not null,
    -- when, for how long, about what, with whom
    content ${blob} not null,
    sequence bigint not null,
    changed_at bigint,
    -- whether the telling was of the whole event, rather than of this one time
    whole smallint not null,
    primary key (owner, interaction),
    foreign key (owner, interaction) references interaction (owner, id) on delete cascade
)${clustered};

create index occurrence_of_event on occurrence (owner, event);

-- Who is named on an interaction and was not there: those who did not come (part 3), and everybody
-- where a later telling took its place.
create table absentee (
    owner bigint not null,
    interaction bigint not null,
    identifier bigint not null,
    part smallint not null,
    primary key (owner, interaction, identifier),
    foreign key (owner, interaction) references interaction (owner, id) on delete cascade
)${clustered};

create index absentee_of_identifier on absentee (owner, identifier);

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('occurrence', 'occurrence', '10000 10000 1'),
${sqlite}    ('occurrence', 'occurrence_of_event', '10000 10000 10'),
${sqlite}    ('absentee', 'absentee', '1000 1000 2 1'),
${sqlite}    ('absentee', 'absentee_of_identifier', '1000 1000 20');
