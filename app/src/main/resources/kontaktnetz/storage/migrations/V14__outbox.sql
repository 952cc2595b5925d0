-- Messages the owner sends from here.

create table mail_account (
    owner bigint not null primary key references owner (id),
    host text not null,
    port integer not null,
    -- 0 TLS, 1 STARTTLS, 2 none
    security smallint not null,
    login text not null,
    -- sealed with a key that lies outside the database
    password text not null,
    sender text not null
);

-- States: 0 waits, 1 in hand, 2 sent, 3 failed, 4 doubtful.
create table outgoing (
    owner bigint not null references owner (id),
    id bigint not null,
    message_id text not null,
    -- one address, or two with a line break between
    receivers text not null,
    subject text not null,
    -- empty once it is sent
    body text not null,
    state smallint not null,
    attempts integer not null,
    queued_at bigint not null,
    -- when to try next while it waits; since when it is in hand or done after that
    due_at bigint not null,
    trouble text not null,
    primary key (owner, id)
)${clustered};

create index outgoing_by_state on outgoing (owner, state, due_at);

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('outgoing', 'outgoing', '500 500 1'),
${sqlite}    ('outgoing', 'outgoing_by_state', '500 500 100 1');
