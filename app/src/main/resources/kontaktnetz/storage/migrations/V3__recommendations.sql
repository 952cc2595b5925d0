-- Topics, experiences, trust and what came of it.

-- By which rules the search keys and names of an owner's people follow from their cards. Where
-- these are not the latest, they are worked out anew when the database is opened.
alter table owner add column derived integer not null default 0;

-- Imported topics and the owner's own; the built-in ones come with the program.
create table topic (
    owner bigint not null references owner (id),
    id text ${binary} not null,
    parent text ${binary},
    primary key (owner, id)
)${clustered};

-- Names of topics of any kind. Languages: 0 German, 1 English. Those of the owner's hand stay when
-- a topic is imported anew.
create table topic_label (
    owner bigint not null references owner (id),
    topic text ${binary} not null,
    position integer not null,
    language smallint not null,
    text text ${binary} not null,
    by_hand smallint not null,
    primary key (owner, topic, position)
)${clustered};

-- Who worked with whom on what, and how it was. Origins: 0 the owner, 1 the person in `source`,
-- 2 unknown. Grades: 2 very good to -2 bad. `happened` is what the owner remembers of when, `day`
-- the day it counts from.
create table experience (
    owner bigint not null references owner (id),
    id bigint not null,
    origin smallint not null,
    source bigint,
    had_with bigint not null,
    topic text ${binary} not null,
    grade smallint not null,
    happened text not null,
    day integer not null,
    sentence text not null,
    noted_at bigint not null,
    primary key (owner, id),
    foreign key (owner, source) references person (owner, id) on delete cascade,
    foreign key (owner, had_with) references person (owner, id) on delete cascade
)${clustered};

create index experience_of_person on experience (owner, had_with);
create index experience_of_source on experience (owner, source) where source is not null;
create index experience_of_topic on experience (owner, topic);
create index experience_by_day on experience (owner, day desc, id desc);

-- Who told it.
create table experience_told (
    owner bigint not null,
    experience bigint not null,
    person bigint not null,
    primary key (owner, experience, person),
    foreign key (owner, experience) references experience (owner, id) on delete cascade,
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index experience_told_by on experience_told (owner, person);

-- In how many days experiences on a topic come to count half, where it is not the usual two years.
create table topic_fading (
    owner bigint not null references owner (id),
    topic text ${binary} not null,
    half_life integer not null,
    primary key (owner, topic)
)${clustered};

-- What the owner declared of somebody's judgement; the empty topic is every topic. Words: 1 known,
-- 2 trusted, 3 fully trusted, 9 not their advice.
create table trust_word (
    owner bigint not null,
    person bigint not null,
    topic text ${binary} not null,
    word smallint not null,
    primary key (owner, person, topic),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

-- The owner turned to somebody; `experience` is what came of it.
create table inquiry (
    owner bigint not null references owner (id),
    id bigint not null,
    topic text ${binary} not null,
    asked text not null,
    person bigint not null,
    since integer not null,
    ended integer,
    experience bigint,
    primary key (owner, id),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index inquiry_of_person on inquiry (owner, person);
create index inquiry_open on inquiry (owner, since, id) where ended is null;
create index inquiry_ended on inquiry (owner, ended desc, id desc) where ended is not null;
create index inquiry_of_experience on inquiry (owner, experience) where experience is not null;

-- Who stood behind it. Parts: 0 recommended, 1 linked.
create table inquiry_voice (
    owner bigint not null,
    inquiry bigint not null,
    person bigint not null,
    part smallint not null,
    primary key (owner, inquiry, person),
    foreign key (owner, inquiry) references inquiry (owner, id) on delete cascade,
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create index inquiry_voice_of on inquiry_voice (owner, person);

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('topic', 'topic', '4000 4000 1'),
${sqlite}    ('topic_label', 'topic_label', '20000 20000 5 1'),
${sqlite}    ('experience', 'experience', '2000 2000 1'),
${sqlite}    ('experience', 'experience_of_person', '2000 2000 3'),
${sqlite}    ('experience', 'experience_of_source', '1500 1500 5'),
${sqlite}    ('experience', 'experience_of_topic', '2000 2000 10'),
${sqlite}    ('experience', 'experience_by_day', '2000 2000 2 1'),
${sqlite}    ('experience_told', 'experience_told', '1000 1000 1 1'),
${sqlite}    ('experience_told', 'experience_told_by', '1000 1000 3'),
${sqlite}    ('topic_fading', 'topic_fading', '10 10 1'),
${sqlite}    ('trust_word', 'trust_word', '300 300 1 1'),
${sqlite}    ('inquiry', 'inquiry', '300 300 1'),
${sqlite}    ('inquiry', 'inquiry_of_person', '300 300 2'),
${sqlite}    ('inquiry', 'inquiry_open', '20 20 2 1'),
${sqlite}    ('inquiry', 'inquiry_ended', '280 280 2 1'),
${sqlite}    ('inquiry', 'inquiry_of_experience', '200 200 1'),
${sqlite}    ('inquiry_voice', 'inquiry_voice', '900 900 3 1'),
${sqlite}    ('inquiry_voice', 'inquiry_voice_of', '900 900 5');
