-- Links by which somebody answers a question without an account. The token is kept as its hash.

create table answer_link (
    owner bigint not null references owner (id),
    id bigint not null,
    token text not null,
    person bigint not null,
    topic text not null,
    -- what is asked for, as it is shown to whoever answers
    german text not null,
    english text not null,
    made_at bigint not null,
    until_at bigint not null,
    -- 0 open, 1 answered, 2 settled, 3 taken back
    standing smallint not null,
    -- 0 own experience, 1 heard, 2 passed; null before it was answered
    kind smallint,
    whom text not null,
    sentence text not null,
    primary key (owner, id),
    foreign key (owner, person) references person (owner, id) on delete cascade
)${clustered};

create unique index answer_link_by_token on answer_link (token);
create index answer_link_of_person on answer_link (owner, person);
create index answer_link_by_standing on answer_link (owner, standing, made_at);

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('answer_link', 'answer_link', '200 200 1'),
${sqlite}    ('answer_link', 'answer_link_by_token', '200 1'),
${sqlite}    ('answer_link', 'answer_link_of_person', '200 200 2'),
${sqlite}    ('answer_link', 'answer_link_by_standing', '200 200 50 1');
