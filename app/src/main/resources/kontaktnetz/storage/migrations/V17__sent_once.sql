-- A form that is sent twice is one message: it has one Message-ID.

create unique index outgoing_by_message on outgoing (owner, message_id);

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('outgoing', 'outgoing_by_message', '500 500 1');
