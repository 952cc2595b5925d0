-- Who knows whom: what was seen of it, and what the owner says.

-- What was seen of two people's contact, kept so that nobody waits for it: it follows from the
-- parties. `one` is the person with the smaller number.
create table seen_together (
    owner bigint not null,
    one bigint not null,
    other bigint not null,
    first_day integer not null,
    last_day integer not null,
    -- letters from one to the other, letters back, letters of others to both, meetings and calls
    wrote integer not null,
    answered integer not null,
    copied integer not null,
    met integer not null,
    -- how many people were on these beside the owner, over all
    people bigint not null,
    -- what contact left with each of the two as of the warm day; null where they only got the same
    -- letters
    warm_day integer,
    warmth_one double precision not null,
    warmth_other double precision not null,
    primary key (owner, one, other),
    foreign key (owner, one) references person (owner, id) on delete cascade,
    foreign key (owner, other) references person (owner, id) on delete cascade
)${clustered};

create index seen_together_with_other on seen_together (owner, other);

-- Most interactions have one other person on them, and show nothing.
create index interaction_shared on interaction (owner, id, people) where people > 1;

-- Before which day what was seen of a person with others holds; 0 where it has to be looked at.
alter table tie add column seen_until integer not null default 0;

create index tie_by_seeing on tie (owner, seen_until);

-- What the owner says. Relations, of `one` to `other`: 0 knows, 1 colleague, 2 friend, 3 family,
-- 4 client, 5 was introduced by; a label says it more exactly. Closeness: 1 slight, 2 good, 3 close;
-- null where nobody knows. `told_by` is who told it; null where the owner knows it.
create table acquaintance (
    owner bigint not null references owner (id),
    id bigint not null,
    one bigint not null,
    other bigint not null,
    relation smallint not null,
    label text not null,
    closeness smallint,
    since text not null,
    until text not null,
    told_by bigint,
    noted_at bigint not null,
    primary key (owner, id),
    foreign key (owner, one) references person (owner, id) on delete cascade,
    foreign key (owner, other) references person (owner, id) on delete cascade
)${clustered};

create index acquaintance_of_one on acquaintance (owner, one);
create index acquaintance_of_other on acquaintance (owner, other);
create index acquaintance_told_by on acquaintance (owner, told_by) where told_by is not null;

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('seen_together', 'seen_together', '50000 50000 10 1'),
${sqlite}    ('seen_together', 'seen_together_with_other', '50000 50000 10'),
${sqlite}    ('interaction', 'interaction_shared', '50000 50000 1 1'),
${sqlite}    ('tie', 'tie_by_seeing', '10000 10000 100'),
${sqlite}    ('acquaintance', 'acquaintance', '500 500 1'),
${sqlite}    ('acquaintance', 'acquaintance_of_one', '500 500 2'),
${sqlite}    ('acquaintance', 'acquaintance_of_other', '500 500 2'),
${sqlite}    ('acquaintance', 'acquaintance_told_by', '100 100 2');
