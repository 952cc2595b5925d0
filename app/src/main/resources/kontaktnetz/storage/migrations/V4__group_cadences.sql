-- How often the owner wants contact with everybody in a group.
create table group_cadence (
    owner bigint not null references owner (id),
    name text not null,
    days integer not null,
    since integer not null,
    primary key (owner, name)
)${clustered};

-- The day a line of a card came: whoever joins a group is counted from then on. Null where nobody
-- noted it.
alter table property add column since integer;

-- The cadence that the person's groups give, kept so that nobody waits for it.
alter table tie add column group_days integer;
alter table tie add column group_since integer;
alter table tie add column group_name text;

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('group_cadence', 'group_cadence', '10 10 1');
