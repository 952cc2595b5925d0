-- How the owner's own last four months bend the chances of contact, as of the day it was learnt:
-- logit P' = a + (1 + b) logit P. Both are 0 where there were too few examples.
create table calibration (
    owner bigint not null references owner (id),
    learnt_day integer not null,
    examples integer not null,
    a double precision not null,
    b double precision not null,
    primary key (owner)
)${clustered};

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('calibration', 'calibration', '1 1');
