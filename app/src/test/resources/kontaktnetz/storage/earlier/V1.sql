-- A net as version 1 of the schema kept it, written by the program of that time: two address books,
-- a mailbox, a calendar, and what its owner did by hand. {blob …} stands for bytes.

insert into owner
    (id, name, language, region, zone, password, made_at, epoch)
values
    (1, '', '', 'DE', 'Etc/UTC', null, 1795576080922, 0);

insert into counter
    (owner, name, next)
values
    (1, 'answer', 2),
    (1, 'identifier', 12),
    (1, 'import', 6),
    (1, 'interaction', 26),
    (1, 'person', 6),
    (1, 'property', 24);

insert into import
    (owner, id, name, format, fingerprint, begun_at, ended_at, changed, fresh, updated, same, unsure, counted)
values
    (1, 1, 'buch.vcf', 'VCARD', 'file:551:001b2abacb51a6d5e5cb6213c23e6ea0b7a638bd5491bea31e7bf3717fb72899:buch.vcf', 1795576076983, 1795576076983, 1, 4, 0, 0, 0, 0),
    (1, 2, 'post.mbox', 'MBOX', 'file:3911:f5880b8929e7c78e9cfa7cbdbdeff14a8f854b228f99be9be3a2fbb3b26f1086:post.mbox', 1795576076983, 1795576076983, 1, 0, 0, 0, 0, 21),
    (1, 3, 'kalender.ics', 'ICS', 'file:394:130c475293ba0ad9b61d80778a2aa646492181f39dce832679790fe3a7917999:kalender.ics', 1795576076983, 1795576076983, 1, 0, 0, 0, 0, 2),
    (1, 5, 'zweites.vcf', 'VCARD', 'file:301:49b0323117d940bd07a2367864b2755679b2710283c2f886dd0062bca6df0ef6:zweites.vcf', 1795576147703, 1795576147703, 1, 1, 1, 1, 0, 0);

insert into person
    (owner, id, name, named, name_key, sort_key, headline, met_when, met_how, met_through, added_at, by_hand)
values
    (1, 1, 'Ada Byron', 1, 'ada byron', 'ada byron', 'Mathematikerin, Analytische Maschine', '', '', null, 1795576076983, 0),
    (1, 2, 'Ben Sommer', 1, 'ben sommer', 'ben sommer', '', '', '', null, 1795576076983, 0),
    (1, 3, 'Clara Müller', 1, 'clara muller', 'clara muller', '', '', '', null, 1795576076983, 0),
    (1, 4, 'Dora Zwei', 1, 'dora zwei', 'dora zwei', '', '', '', null, 1795576076983, 0),
    (1, 5, 'Emil Drei', 1, 'emil drei', 'emil drei', '', '', '', null, 1795576147703, 0);

insert into property
    (owner, person, id, name, value, types, label, position, import)
values
    (1, 1, 1, 'UID', 'urn:uuid:00000000-0000-4000-8000-000000000001', '', '', 0, 1),
    (1, 1, 2, 'N', 'Byron;Ada;;;', '', '', 1, 1),
    (1, 1, 3, 'FN', 'Ada Byron', '', '', 2, 1),
    (1, 1, 4, 'TITLE', 'Mathematikerin', '', '', 3, 1),
    (1, 1, 5, 'ORG', 'Analytische Maschine', '', '', 4, 1),
    (1, 1, 6, 'EMAIL', 'ada@engine.example', 'work', '', 5, 1),
    (1, 1, 7, 'TEL', '+49 30 1234567', 'cell', '', 6, 1),
    (1, 1, 8, 'CATEGORIES', 'Chor', '', '', 7, 1),
    (1, 1, 9, 'CATEGORIES', 'Familie', '', '', 8, 1),
    (1, 1, 10, 'NOTE', 'Mag Lochkarten.', '', '', 9, 1),
    (1, 2, 11, 'N', 'Sommer;Ben;;;', '', '', 0, 1),
    (1, 2, 12, 'FN', 'Ben Sommer', '', '', 1, 1),
    (1, 2, 13, 'EMAIL', 'ben@werft.example', '', '', 2, 1),
    (1, 2, 14, 'CATEGORIES', 'Chor', '', '', 3, 1),
    (1, 3, 15, 'N', 'Müller;Clara;;;', '', '', 0, 1),
    (1, 3, 16, 'FN', 'Clara Müller', '', '', 1, 1),
    (1, 3, 17, 'EMAIL', 'clara@atelier.example', '', '', 2, 1),
    (1, 3, 21, 'CATEGORIES', 'Chor', '', '', 3, 5),
    (1, 4, 18, 'FN', 'Dora Zwei', '', '', 0, 1),
    (1, 4, 19, 'TEL', '030 7654321', '', '', 1, 1),
    (1, 4, 20, 'CATEGORIES', 'Familie', '', '', 2, 1),
    (1, 5, 22, 'FN', 'Emil Drei', '', '', 0, 5),
    (1, 5, 23, 'EMAIL', 'emil@drei.example', '', '', 1, 5);

insert into property_also
    (owner, person, property, import)
values
    (1, 1, 2, 5),
    (1, 1, 3, 5),
    (1, 1, 6, 5),
    (1, 1, 9, 5),
    (1, 3, 15, 5),
    (1, 3, 16, 5),
    (1, 3, 17, 5);

insert into card_taken
    (owner, fingerprint, import, person)
values
    (1, {blob 91336055dab33f0d108b3f71fe6cc48c}, 5, 1),
    (1, {blob 998e8816bb2b457a3d432b9b269f012f}, 1, 1),
    (1, {blob f5152bdfd3f89a504a956cad8389e68c}, 1, 2),
    (1, {blob 4bdae27c19a707ae1fca1ca70c7f1f04}, 1, 3),
    (1, {blob 9a289bb522b3f645a509bf9008053ffe}, 5, 3),
    (1, {blob e12368c224f590339f397fec721922c3}, 1, 4),
    (1, {blob 26d2d44ac3f29bcd6f675b47aea16c2b}, 5, 5);

insert into search_key
    (owner, key, person)
values
    (1, 'ada', 1),
    (1, 'analytische', 1),
    (1, 'byron', 1),
    (1, 'engine', 1),
    (1, 'example', 1),
    (1, 'maschine', 1),
    (1, 'ben', 2),
    (1, 'example', 2),
    (1, 'sommer', 2),
    (1, 'werft', 2),
    (1, 'atelier', 3),
    (1, 'clara', 3),
    (1, 'example', 3),
    (1, 'mueller', 3),
    (1, 'muller', 3),
    (1, 'dora', 4),
    (1, 'zwei', 4),
    (1, 'drei', 5),
    (1, 'emil', 5),
    (1, 'example', 5);

insert into identifier
    (owner, id, kind, value, person, standing, role, name, name_day, written, received, last_day)
values
    (1, 1, 1, 'lena@studio.example', null, 2, 0, '', 0, 0, 0, 0),
    (1, 2, 0, '00000000-0000-4000-8000-000000000001', 1, 0, 0, '', 0, 0, 0, 0),
    (1, 3, 1, 'ada@engine.example', 1, 0, 0, 'Ada Byron', 20704, 7, 6, 20718),
    (1, 4, 2, '+49301234567', 1, 0, 0, '', 0, 0, 0, 0),
    (1, 5, 1, 'ben@werft.example', 2, 0, 0, 'Ben', 20755, 1, 5, 20755),
    (1, 6, 1, 'clara@atelier.example', 3, 0, 0, '', 0, 3, 0, 20887),
    (1, 7, 2, '+49307654321', 4, 0, 0, '', 0, 0, 0, 0),
    (1, 8, 1, 'fremd@anders.example', null, 1, 0, 'Fremder Mensch', 20708, 4, 0, 20738),
    (1, 9, 9, '2', 2, 0, 0, '', 0, 1, 0, 20697),
    (1, 10, 9, '1', 1, 0, 0, '', 0, 0, 0, 0),
    (1, 11, 1, 'emil@drei.example', 5, 0, 0, '', 0, 0, 0, 0);

insert into claim
    (owner, identifier, person)
values
    (1, 2, 1),
    (1, 3, 1),
    (1, 4, 1),
    (1, 5, 2),
    (1, 6, 3),
    (1, 7, 4),
    (1, 11, 5);

insert into name_seen
    (owner, identifier, import, name, day)
values
    (1, 3, 2, 'Ada Byron', 20704),
    (1, 5, 2, 'Ben', 20755),
    (1, 8, 2, 'Fremder Mensch', 20708);

insert into interaction
    (owner, id, key, at, day, lasted, channel, outgoing, title, people, import, hidden)
values
    (1, 1, {blob 8d5e60d50f51b53487f1973d9f515c79}, 1790071200000, 20718, 0, 2, 1, 'Entwurf', 1, 2, 0),
    (1, 2, {blob 988c8375bac7671bb4dfdbe989b03b9e}, 1788861600000, 20704, 0, 2, 0, 'Entwurf', 1, 2, 0),
    (1, 3, {blob a06de5ee687d55b1a7f56f9f7fe7b47f}, 1787652000000, 20690, 0, 2, 1, 'Entwurf', 1, 2, 0),
    (1, 4, {blob 2406c6b2ea4a5149e6730eacc06cfd5d}, 1786442400000, 20676, 0, 2, 0, 'Entwurf', 1, 2, 0),
    (1, 5, {blob fe5010b1bf6836950461e126812b0ed3}, 1785232800000, 20662, 0, 2, 1, 'Entwurf', 1, 2, 0),
    (1, 6, {blob 6d2308ac78c7fb7b55903d2758e7104e}, 1784023200000, 20648, 0, 2, 0, 'Entwurf', 1, 2, 0),
    (1, 7, {blob ce4ec6c006cb2816d02827828210537e}, 1782813600000, 20634, 0, 2, 1, 'Entwurf', 1, 2, 0),
    (1, 8, {blob 02524fd1aeba3e52a11d0ce8eb01d8a3}, 1781604000000, 20620, 0, 2, 0, 'Entwurf', 1, 2, 0),
    (1, 9, {blob 03d4c921c69b6f8d63da6893addaf803}, 1780394400000, 20606, 0, 2, 1, 'Entwurf', 1, 2, 0),
    (1, 10, {blob 9eb54b48c8cde049a79ed4c657b573bd}, 1779184800000, 20592, 0, 2, 0, 'Entwurf', 1, 2, 0),
    (1, 11, {blob 818474627841cb3f937bba75bb0b0f13}, 1777975200000, 20578, 0, 2, 1, 'Entwurf', 1, 2, 0),
    (1, 12, {blob 357f2bf0b5d1dbe7e98def300a6c237d}, 1776765600000, 20564, 0, 2, 0, 'Entwurf', 1, 2, 0),
    (1, 13, {blob 25f4d7122731ebb5a0221e101bebcd6e}, 1793268000000, 20755, 0, 2, 0, 'Hallo', 1, 2, 0),
    (1, 14, {blob 760b4977014a21e937943f05101f5b0c}, 1790676000000, 20725, 0, 2, 0, 'Hallo', 1, 2, 0),
    (1, 15, {blob 421083f6ad8d8198167ed18ec7b3a39f}, 1788084000000, 20695, 0, 2, 0, 'Hallo', 1, 2, 0),
    (1, 16, {blob bd5f00c41ebfa9f823103446a2d67721}, 1785492000000, 20665, 0, 2, 0, 'Hallo', 1, 2, 0),
    (1, 17, {blob 070d035a2bb549703bf4c981b9a8bd29}, 1782900000000, 20635, 0, 2, 0, 'Hallo', 1, 2, 0),
    (1, 18, {blob c71a490938f58c8d976cb54df9e27abf}, 1791799200000, 20738, 0, 2, 1, 'Hallo', 3, 2, 0),
    (1, 19, {blob 54413c32060543765414180976c766ec}, 1789207200000, 20708, 0, 2, 1, 'Hallo', 1, 2, 0),
    (1, 20, {blob 04495b1a3ba67c5128f592c919b5913a}, 1788429600000, 20699, 0, 2, 1, 'Hallo', 1, 2, 0),
    (1, 21, {blob def97689c62d4607a7b9903afe69f596}, 1787652000000, 20690, 0, 2, 1, 'Hallo', 1, 2, 0),
    (1, 22, {blob 05ab720e3613b026f3018bd63e94a56a}, 1789034400000, 20706, 3600000, 0, 1, 'Kaffee', 2, 3, 0),
    (1, 23, {blob ec239683f9293d181e7a848e88538937}, 1804672800000, 20887, 3600000, 0, 1, 'Werkschau', 1, 3, 0),
    (1, 24, {blob 6a4231e0aa16be2b4623163f218e0add}, 1788264000000, 20697, 0, 0, 1, 'Werftbesuch', 1, 0, 0),
    (1, 25, {blob db24b86672eb23ab0ba4df0441765251}, 1795576099608, 20782, 0, 4, 1, 'Fragt nach Lochkarten', 1, 0, 0);

insert into party
    (owner, identifier, day, interaction, part, channel, outgoing, share)
values
    (1, 3, 20564, 12, 0, 2, 0, 17592186044416),
    (1, 3, 20578, 11, 1, 2, 1, 17592186044416),
    (1, 3, 20592, 10, 0, 2, 0, 17592186044416),
    (1, 3, 20606, 9, 1, 2, 1, 17592186044416),
    (1, 3, 20620, 8, 0, 2, 0, 17592186044416),
    (1, 3, 20634, 7, 1, 2, 1, 17592186044416),
    (1, 3, 20648, 6, 0, 2, 0, 17592186044416),
    (1, 3, 20662, 5, 1, 2, 1, 17592186044416),
    (1, 3, 20676, 4, 0, 2, 0, 17592186044416),
    (1, 3, 20690, 3, 1, 2, 1, 17592186044416),
    (1, 3, 20704, 2, 0, 2, 0, 17592186044416),
    (1, 3, 20706, 22, 1, 0, 1, 8796093022208),
    (1, 3, 20718, 1, 1, 2, 1, 17592186044416),
    (1, 5, 20635, 17, 0, 2, 0, 17592186044416),
    (1, 5, 20665, 16, 0, 2, 0, 17592186044416),
    (1, 5, 20695, 15, 0, 2, 0, 17592186044416),
    (1, 5, 20725, 14, 0, 2, 0, 17592186044416),
    (1, 5, 20738, 18, 2, 2, 1, 5864062014805),
    (1, 5, 20755, 13, 0, 2, 0, 17592186044416),
    (1, 6, 20706, 22, 1, 0, 1, 8796093022208),
    (1, 6, 20738, 18, 1, 2, 1, 5864062014805),
    (1, 6, 20887, 23, 1, 0, 1, 17592186044416),
    (1, 8, 20690, 21, 1, 2, 1, 17592186044416),
    (1, 8, 20699, 20, 1, 2, 1, 17592186044416),
    (1, 8, 20708, 19, 1, 2, 1, 17592186044416),
    (1, 8, 20738, 18, 2, 2, 1, 5864062014805),
    (1, 9, 20697, 24, 1, 0, 1, 17592186044416),
    (1, 10, 20782, 25, 1, 4, 1, 17592186044416);

insert into tie
    (owner, person, first_day, last_day, gaps, ever_out, out14, out60, out365, in14, in60, in365, days14, days60, days365, r0, r1, r2, due_day, worth, next_day, built_day, fresh_until)
values
    (1, 1, 20564, 20718, 12, 1, 2.1994813432090563, 4.33033823725961, 6.4145961923942245, 0.5763024113193477, 2.279328215600078, 4.4412987910464565, 2.5515564755869065, 6.6054760564325115, 11.388741432070248, 11.290407206392691, 27.718017315133494, 71.43286587226225, 20737, 2.265427790687045, null, 20782, 2147483647),
    (1, 2, 20635, 20755, 6, 1, 0.3565507272689677, 1.7271333852338087, 2.7945791632229118, 1.1170948628526185, 2.4302786813501327, 3.8702761756386903, 1.7795340571540548, 4.144037432364, 6.339979865849386, 5.765035756606534, 15.58718249053446, 47.29533563372625, 20786, 3.4913323682825643, null, 20782, 2147483647),
    (1, 3, 20706, 20738, 1, 1, 0.8754960137171675, 1.7968861938738065, 2.2711360802897476, 0.0, 0.0, 0.0, 1.2050838390019094, 1.690956439983888, 1.941040531165702, 1.0, 3.4657359027997265, 12.011325347955035, 2147483647, 1.1851373497360747, 20887, 20782, 20887),
    (1, 5, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, 2147483647, 0.0, null, 20782, 2147483647);

insert into tie_wish
    (owner, person, cadence, since, pinned, snoozed_until, quiet)
values
    (1, 1, null, null, 0, 20812, 0),
    (1, 2, 30, 20770, 1, null, 0),
    (1, 5, null, null, 0, null, 1);

insert into suggestion_answer
    (owner, id, person, answer, at)
values
    (1, 1, 1, 'SNOOZED', 1795576103900);
