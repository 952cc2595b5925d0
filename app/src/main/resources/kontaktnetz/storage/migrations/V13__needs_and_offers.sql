-- What somebody looks for (kind 0) or gladly gives (kind 1), and what the owner could do about it.

-- `person` is whose it is, null for the owner; `may_pass` is null where nobody asked. Outcomes:
-- 0 met, 1 gone. By whom a need was met is no column: that is a moment of help.
create table matter (
    owner bigint not null references owner (id),
    id bigint not null,
    kind smallint not null,
    person bigint,
    topic text ${binary} not null,
    sentence text not null,
    until integer,
    told_by bigint,
    may_pass smallint,
    since integer not null,
    ended integer,
    outcome smallint,
    primary key (owner, id),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index matter_of_person on matter (owner, person);
create index matter_open on matter (owner, kind, id) where ended is null;
create index matter_on_topic on matter (owner, topic) where ended is null;
create index matter_told_by on matter (owner, told_by) where told_by is not null;

-- What was proposed in a week (as the number of its Monday), so that it stays the same all week:
-- `shape` and `key` say what it is. What was waved off or done is closed, alike, and goes with its
-- need.
create table idea (
    owner bigint not null,
    id bigint not null,
    week integer not null,
    need bigint not null,
    shape smallint not null,
    key bigint not null,
    closed smallint not null,
    primary key (owner, id),
    unique (owner, need, shape, key),
    foreign key (owner, need) references matter (owner, id) on delete cascade
)${clustered};

create index idea_of_week on idea (owner, week);

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('matter', 'matter', '500 500 1'),
${sqlite}    ('matter', 'matter_of_person', '500 500 3'),
${sqlite}    ('matter', 'matter_open', '100 100 50 1'),
${sqlite}    ('matter', 'matter_on_topic', '100 100 3'),
${sqlite}    ('matter', 'matter_told_by', '50 50 2'),
${sqlite}    ('idea', 'idea', '100 100 1'),
${sqlite}    ('idea', 'idea_of_week', '100 100 5');
