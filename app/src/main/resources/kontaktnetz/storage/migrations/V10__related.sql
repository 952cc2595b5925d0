-- Whom cards name as related: what is told becomes an acquaintance once it leads to somebody.

-- Whether the owner says so; else a card does.
alter table acquaintance add column by_hand smallint not null default 1;

-- Relations as in acquaintance: of whoever is named, to whoever's card it is. Kinds as in
-- identifier, and 8 for a name, folded. `acquaintance` is the one that stands for it; where the
-- owner took that away it is dropped, so that the card does not bring it back.
create table related (
    owner bigint not null,
    person bigint not null,
    told text ${binary} not null,
    relation smallint not null,
    label text not null,
    kind smallint not null,
    value text ${binary} not null,
    -- as the card spells it
    named text not null,
    acquaintance bigint,
    dropped smallint not null,
    primary key (owner, person, told),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index related_open on related (owner, kind, value)
    where acquaintance is null and dropped = 0;
create index related_as on related (owner, acquaintance) where acquaintance is not null;

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('related', 'related', '500 500 1 1'),
${sqlite}    ('related', 'related_open', '200 200 2 1'),
${sqlite}    ('related', 'related_as', '300 300 1');
