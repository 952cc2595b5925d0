-- What is left of contact, on a scale that no silence moves: who is ahead of whom stays until
-- something happens. Null where there was no contact.
alter table tie add column level14 double precision;
alter table tie add column level60 double precision;
alter table tie add column level365 double precision;

update tie set
    level14 = ln(out14 + case ever_out when 1 then 0.5 else 0.25 end * in14)
        + last_day * ln(2.0) / 14,
    level60 = ln(out60 + case ever_out when 1 then 0.5 else 0.25 end * in60)
        + last_day * ln(2.0) / 60,
    level365 = ln(out365 + case ever_out when 1 then 0.5 else 0.25 end * in365)
        + last_day * ln(2.0) / 365
where last_day is not null;

create index tie_by_level14 on tie (owner, level14 desc);
create index tie_by_level60 on tie (owner, level60 desc);
create index tie_by_level365 on tie (owner, level365 desc);

${sqlite}insert into sqlite_stat1 (tbl, idx, stat) values
${sqlite}    ('tie', 'tie_by_level14', '10000 10000 1'),
${sqlite}    ('tie', 'tie_by_level60', '10000 10000 1'),
${sqlite}    ('tie', 'tie_by_level365', '10000 10000 1');
