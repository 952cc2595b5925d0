-- Every table carries its owner, and every key begins with it: no number of one owner means
-- anything to another. Days are counted from 1970-01-01, instants in milliseconds from then,
-- 0 and 1 stand for no and yes.

create table owner (
    id bigint primary key,
    name text not null,
    language text not null,
    region text not null,
    zone text not null,
    password text,
    made_at bigint not null,
    -- moves on whenever numbers a running import may remember have been taken back
    epoch bigint not null
)${clustered};

create table counter (
    owner bigint not null references owner (id),
    name text not null,
    next bigint not null,
    primary key (owner, name)
)${clustered};

create table link (
    token text primary key,
    owner bigint not null references owner (id),
    expires_at bigint not null
)${clustered};

create table session (
    token text primary key,
    owner bigint not null references owner (id),
    csrf text not null,
    expires_at bigint not null
)${clustered};

create index session_of_owner on session (owner);

create table import (
    owner bigint not null references owner (id),
    id bigint not null,
    name text not null,
    format text not null,
    fingerprint text not null,
    begun_at bigint not null,
    ended_at bigint,
    changed smallint not null,
    fresh bigint not null,
    updated bigint not null,
    same bigint not null,
    unsure bigint not null,
    counted bigint not null,
    primary key (owner, id)
)${clustered};

create index import_by_fingerprint on import (owner, fingerprint);

create table import_skipped (
    owner bigint not null,
    import bigint not null,
    reason text not null,
    count bigint not null,
    primary key (owner, import, reason),
    foreign key (owner, import) references import (owner, id) on delete cascade
)${clustered};

create table person (
    owner bigint not null references owner (id),
    id bigint not null,
    name text not null,
    -- whether a card gives the name; else it is the one seen in mail, or an address
    named smallint not null,
    -- given and family name, folded, without titles: what two cards of one person share
    name_key text ${binary} not null,
    sort_key text ${binary} not null,
    headline text not null,
    met_when text not null,
    met_how text not null,
    met_through bigint,
    added_at bigint not null,
    by_hand smallint not null,
    primary key (owner, id)
)${clustered};

create index person_by_name on person (owner, sort_key, id);
create index person_by_full_name on person (owner, name_key);
create index person_by_age on person (owner, added_at, id);
create index person_met_through on person (owner, met_through) where met_through is not null;

-- One line of a card. Its origin is an import, or 0 for the owner's hand.
create table property (
    owner bigint not null,
    person bigint not null,
    id bigint not null,
    name text not null,
    value text not null,
    types text not null,
    label text not null,
    position integer not null,
    import bigint not null,
    primary key (owner, person, id),
    foreign key (owner, person) references person (owner, id)
)${clustered};

create index property_of_import on property (owner, import, person) where import > 0;
create index property_group on property (owner, value, person) where name = 'CATEGORIES';

-- Further imports that brought the same line.
create table property_also (
    owner bigint not null,
    person bigint not null,
    property bigint not null,
    import bigint not null,
    primary key (owner, person, property, import),
    foreign key (owner, person, property) references property (owner, person, id) on delete cascade
)${clustered};

create index property_also_of_import on property_also (owner, import, person);

-- This very card was taken for that person.
create table card_taken (
    owner bigint not null,
    fingerprint ${blob} not null,
    import bigint not null,
    person bigint not null,
    primary key (owner, fingerprint, import),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index card_taken_of_import on card_taken (owner, import);
create index card_taken_of_person on card_taken (owner, person);

create table search_key (
    owner bigint not null,
    key text ${binary} not null,
    person bigint not null,
    primary key (owner, key, person),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index search_key_of_person on search_key (owner, person);

-- By what somebody is recognised. Kinds: 0 UID, 1 e-mail, 2 phone, 3 profile, 9 the person's own
-- number, by which what is written by hand points at them. Standing: 0 open, 1 ignored, 2 mine.
create table identifier (
    owner bigint not null references owner (id),
    id bigint not null,
    kind smallint not null,
    value text ${binary} not null,
    -- whom it belongs to: the first of those whose card carries it
    person bigint,
    standing smallint not null,
    role smallint not null,
    -- the name seen last with it
    name text ${binary} not null,
    name_day integer not null,
    written integer not null,
    received integer not null,
    last_day integer not null,
    primary key (owner, id)
)${clustered};

create unique index identifier_by_value on identifier (owner, kind, value);
create index identifier_of_person on identifier (owner, person) where person is not null;
create index identifier_mine on identifier (owner) where standing = 2;
create index identifier_waiting on identifier (owner, written desc, received desc, value)
    where kind = 1 and standing = 0 and role = 0 and person is null and written + received > 0;

-- Whose card carries it.
create table claim (
    owner bigint not null,
    identifier bigint not null,
    person bigint not null,
    primary key (owner, identifier, person),
    foreign key (owner, person) references person (owner, id)
)${clustered};

create index claim_of_person on claim (owner, person);

-- The latest name one import gave it.
create table name_seen (
    owner bigint not null,
    identifier bigint not null,
    import bigint not null,
    name text ${binary} not null,
    day integer not null,
    primary key (owner, identifier, import)
)${clustered};

create index name_seen_of_import on name_seen (owner, import);

-- What happened. Channels: 0 meeting, 1 call, 2 mail, 3 message, 4 note. A hidden one was taken out
-- by hand, and only its key is kept, so that its file does not bring it back.
create table interaction (
    owner bigint not null,
    id bigint not null,
    key ${blob} not null,
    at bigint not null,
    day integer not null,
    lasted bigint not null,
    channel smallint not null,
    outgoing smallint not null,
    title text not null,
    people integer not null,
    import bigint not null,
    hidden smallint not null,
    primary key (owner, id)
)${clustered};

create unique index interaction_by_key on interaction (owner, key);
create index interaction_of_import on interaction (owner, import) where import > 0;

create table interaction_also (
    owner bigint not null,
    interaction bigint not null,
    import bigint not null,
    primary key (owner, interaction, import)
)${clustered};

create index interaction_also_of_import on interaction_also (owner, import);

-- Who was on it, in which part (0 from, 1 to, 2 cc). A share above 0 is contact with the owner, in
-- parts of 2^44; 0 is the evidence that others met there.
create table party (
    owner bigint not null,
    identifier bigint not null,
    day integer not null,
    interaction bigint not null,
    part smallint not null,
    channel smallint not null,
    outgoing smallint not null,
    share bigint not null,
    primary key (owner, identifier, day, interaction)
)${clustered};

create index party_of_interaction on party (owner, interaction);

-- What follows from the parties, kept so that nobody waits for it. `built_day` is the day it was
-- computed for, `fresh_until` the first day it no longer holds.
create table tie (
    owner bigint not null,
    person bigint not null,
    first_day integer,
    last_day integer,
    gaps integer,
    ever_out smallint,
    out14 double precision,
    out60 double precision,
    out365 double precision,
    in14 double precision,
    in60 double precision,
    in365 double precision,
    days14 double precision,
    days60 double precision,
    days365 double precision,
    r0 double precision,
    r1 double precision,
    r2 double precision,
    due_day integer not null,
    worth double precision not null,
    next_day integer,
    built_day integer not null,
    fresh_until integer not null,
    primary key (owner, person),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index tie_by_worth on tie (owner, worth desc, due_day);
create index tie_by_freshness on tie (owner, fresh_until);
create index tie_by_last_day on tie (owner, last_day);

create table tie_wish (
    owner bigint not null,
    person bigint not null,
    cadence integer,
    since integer,
    pinned smallint not null,
    snoozed_until integer,
    quiet smallint not null,
    primary key (owner, person),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create table suggestion_answer (
    owner bigint not null,
    id bigint not null,
    person bigint not null,
    answer text not null,
    at bigint not null,
    primary key (owner, id),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index suggestion_answer_of_person on suggestion_answer (owner, person);

-- What a grown net looks like, for SQLite's planner: it assumes that the first column of an index
-- tells rows apart, where here it is the owner, whom all rows share. PostgreSQL counts by itself.
${sqlite}analyze;

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('card_taken', 'card_taken', '10000 10000 1 1'),
${sqlite}    ('card_taken', 'card_taken_of_import', '10000 10000 500'),
${sqlite}    ('card_taken', 'card_taken_of_person', '10000 10000 1'),
${sqlite}    ('claim', 'claim', '30000 30000 1 1'),
${sqlite}    ('claim', 'claim_of_person', '30000 30000 3'),
${sqlite}    ('counter', 'counter', '5 5 1'),
${sqlite}    ('identifier', 'identifier', '50000 50000 1'),
${sqlite}    ('identifier', 'identifier_by_value', '50000 50000 10000 1'),
${sqlite}    ('identifier', 'identifier_mine', '3 3'),
${sqlite}    ('identifier', 'identifier_of_person', '30000 30000 3'),
${sqlite}    ('identifier', 'identifier_waiting', '10000 10000 1000 200 1'),
${sqlite}    ('import', 'import', '30 30 1'),
${sqlite}    ('import', 'import_by_fingerprint', '30 30 1'),
${sqlite}    ('import_skipped', 'import_skipped', '100 100 5 1'),
${sqlite}    ('interaction', 'interaction', '1000000 1000000 1'),
${sqlite}    ('interaction', 'interaction_by_key', '1000000 1000000 1'),
${sqlite}    ('interaction', 'interaction_of_import', '1000000 1000000 30000'),
${sqlite}    ('interaction_also', 'interaction_also', '100000 100000 1 1'),
${sqlite}    ('interaction_also', 'interaction_also_of_import', '100000 100000 30000'),
${sqlite}    ('link', 'link', '3 1'),
${sqlite}    ('name_seen', 'name_seen', '50000 50000 2 1'),
${sqlite}    ('name_seen', 'name_seen_of_import', '50000 50000 5000'),
${sqlite}    ('owner', 'owner', '1 1'),
${sqlite}    ('party', 'party', '1500000 1500000 30 1 1'),
${sqlite}    ('party', 'party_of_interaction', '1500000 1500000 2'),
${sqlite}    ('person', 'person', '10000 10000 1'),
${sqlite}    ('person', 'person_by_age', '10000 10000 100 1'),
${sqlite}    ('person', 'person_by_full_name', '10000 10000 1'),
${sqlite}    ('person', 'person_by_name', '10000 10000 1 1'),
${sqlite}    ('person', 'person_met_through', '100 100 3'),
${sqlite}    ('property', 'property', '90000 90000 9 1'),
${sqlite}    ('property', 'property_group', '10000 10000 500 1'),
${sqlite}    ('property', 'property_of_import', '90000 90000 5000 9'),
${sqlite}    ('property_also', 'property_also', '20000 20000 4 1 1'),
${sqlite}    ('property_also', 'property_also_of_import', '20000 20000 2000 4'),
${sqlite}    ('search_key', 'search_key', '70000 70000 4 1'),
${sqlite}    ('search_key', 'search_key_of_person', '70000 70000 7'),
${sqlite}    ('session', 'session', '10 1'),
${sqlite}    ('session', 'session_of_owner', '10 10'),
${sqlite}    ('suggestion_answer', 'suggestion_answer', '1000 1000 1'),
${sqlite}    ('suggestion_answer', 'suggestion_answer_of_person', '1000 1000 5'),
${sqlite}    ('tie', 'tie', '10000 10000 1'),
${sqlite}    ('tie', 'tie_by_freshness', '10000 10000 100'),
${sqlite}    ('tie', 'tie_by_last_day', '10000 10000 5'),
${sqlite}    ('tie', 'tie_by_worth', '10000 10000 2 1'),
${sqlite}    ('tie_wish', 'tie_wish', '200 200 1');
