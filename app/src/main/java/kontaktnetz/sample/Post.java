package kontaktnetz.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kontaktnetz.sample.Chronicle.Happening;
import kontaktnetz.sample.Message.Mailbox;
import org.jspecify.annotations.Nullable;

/// Writes the letters of one day after another.
final class Post {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final int LAST_MINUTE = 23 * 60 + 30;

    private final MboxWriter out;
    private final Diary diary;
    private final Letters letters;
    private final SplittableRandom random;
    private final Map<Integer, Topic> threads = new HashMap<>();
    private final List<Message> today = new ArrayList<>();
    private NavigableMap<LocalDate, List<Happening>> ahead = new TreeMap<>();
    private long letterCount;

    /// What was written about last.
    private record Topic(String subject, String id, LocalDate day) {}

    Post(MboxWriter out, Diary diary, Letters letters, SplittableRandom random) {
        this.out = out;
        this.diary = diary;
        this.letters = letters;
        this.random = random;
    }

    void writeUntil(LocalDate end, NavigableMap<LocalDate, List<Happening>> days)
            throws IOException {
        ahead = days;
        for (var next = days.pollFirstEntry();
                next != null && next.getKey().isBefore(end);
                next = days.pollFirstEntry()) {
            for (var happening : next.getValue()) {
                happening.tell(next.getKey(), this);
            }
            today.sort(Comparator.comparing(Message::at));
            for (var message : today) {
                out.write(message);
            }
            today.clear();
        }
    }

    /// A meeting, or letters to and fro.
    void exchange(Someone who, LocalDate day, boolean last, LocalDate end) throws IOException {
        var story = who.story();
        boolean told = last && !story.about().isEmpty();
        boolean meets = !told && random.nextDouble() < who.kind().meetings;
        if (story.meets() || (meets && !story.writes())) {
            var title = told ? story.about() : letters.meeting(who, day, random);
            diary.meeting(who, day, title, random);
            return;
        }
        if (told) {
            var first = send(who, story.about(), day, minute(who), null, false);
            if (story.waits()) {
                send(who, "Re: " + story.about(), day, first.minute() + 95, first.id(), true);
            }
            return;
        }
        thread(who, day, end);
    }

    private void thread(Someone who, LocalDate day, LocalDate end) {
        boolean mine = random.nextDouble() < ownShare(who);
        int letters = 1 + weighted(0.42, 0.4, 0.13, 0.05);
        var before = threads.get(who.number());
        boolean again =
                before != null && before.day().isAfter(day.minusDays(45)) && random.nextInt(5) == 0;
        var subject = again && before != null ? before.subject() : subject(who, mine, day);
        var answers = again && before != null ? before.id() : null;
        int minute = minute(who);
        for (int i = 0; i < letters && minute < LAST_MINUTE; i++) {
            var line = i > 0 || again ? "Re: " + subject : subject;
            var sent = send(who, line, day, minute, answers, mine);
            answers = sent.id();
            mine = !mine;
            minute += 8 + random.nextInt(200);
        }
        if (answers != null) {
            threads.put(who.number(), new Topic(subject, answers, day));
            overnight(who, subject, answers, mine, day, end);
        }
    }

    /// How often the owner writes first.
    private static double ownShare(Someone who) {
        if (who.kind() == Kind.BIRTHDAY) {
            return 1;
        }
        if (who.story().times() > 0) {
            return 0;
        }
        return who.story().writes() ? 0.15 : 0.5;
    }

    /// Now and then the answer comes the next morning.
    private void overnight(
            Someone who, String subject, String id, boolean mine, LocalDate day, LocalDate end) {
        var next = day.plusDays(1);
        if (who.story().apart()
                || random.nextInt(16) > 0
                || !next.isBefore(end)
                || !who.kind().suited(next).equals(next)) {
            return;
        }
        ahead.computeIfAbsent(next, _ -> new ArrayList<>())
                .add((morning, post) ->
                        post.send(
                                who,
                                "Re: " + subject,
                                morning,
                                post.minute(who) / 2 + 240,
                                id,
                                mine));
    }

    private String subject(Someone who, boolean mine, LocalDate day) {
        return letters.subject(who, mine, day, random);
    }

    private record Sent(String id, int minute) {}

    private Sent send(
            Someone who,
            String subject,
            LocalDate day,
            int minute,
            @Nullable String answers,
            boolean mine) {
        var me = me(who.kind());
        var them = Mailbox.of(who);
        var body = Bodies.letter(who, mine, letters, random);
        var id = id(mine ? me : them);
        add(
                day,
                minute,
                mine ? me : them,
                List.of(mine ? them : me),
                List.of(),
                subject,
                id,
                answers,
                List.of(),
                body);
        if (mine && day.getMonthValue() % 4 == 0 && random.nextInt(30) == 0) {
            add(
                    day,
                    minute + 1,
                    them,
                    List.of(me),
                    List.of(),
                    "Abwesend: " + subject,
                    id(them),
                    id,
                    List.of("Auto-Submitted: auto-replied"),
                    letters.any("polite", random));
        }
        return new Sent(id, minute);
    }

    /// A letter from one of a circle to the others; often answered to all.
    void circle(String group, List<Someone> active, LocalDate day, boolean last) {
        var close = active.stream().filter(who -> !who.story().apart()).toList();
        if (close.size() < 3) {
            return;
        }
        var sender = close.get(random.nextInt(close.size()));
        boolean everybody = !last && random.nextDouble() < 0.3;
        var others =
                (everybody ? active : close).stream().filter(who -> !who.equals(sender)).limit(14);
        var cc = new ArrayList<>(others.toList());
        var subject = letters.toMany(group, day, random);
        int minute = minute(sender);
        var me = me(sender.kind());
        var names = cc.stream().map(Mailbox::of).toList();
        var first = id(Mailbox.of(sender));
        add(
                day,
                minute,
                Mailbox.of(sender),
                List.of(me),
                names,
                subject,
                first,
                null,
                List.of(),
                Bodies.letter(sender, false, letters, random));
        boolean apart = cc.stream().anyMatch(who -> who.story().apart());
        if (last || (!apart && random.nextDouble() < 0.45)) {
            add(
                    day,
                    minute + 40,
                    me,
                    List.of(Mailbox.of(sender)),
                    names,
                    "Re: " + subject,
                    id(me),
                    first,
                    List.of(),
                    Bodies.toMany(letters, random));
        }
        if (random.nextDouble() < 0.3) {
            var answering = cc.stream().filter(close::contains).findFirst().orElseThrow();
            cc.remove(answering);
            var rest = new ArrayList<>(cc.stream().map(Mailbox::of).toList());
            rest.add(me);
            add(
                    day,
                    minute + 65,
                    Mailbox.of(answering),
                    List.of(Mailbox.of(sender)),
                    rest,
                    "Re: " + subject,
                    id(Mailbox.of(answering)),
                    first,
                    List.of(),
                    Bodies.letter(answering, false, letters, random));
        }
    }

    /// Somebody I know brings others and me together.
    void introduced(Someone by, List<Someone> others, String subject, LocalDate day) {
        var me = me(by.kind());
        var id = id(Mailbox.of(by));
        int minute = 9 * 60 + random.nextInt(300);
        var names = others.stream().map(Mailbox::of).toList();
        add(
                day,
                minute,
                Mailbox.of(by),
                List.of(me),
                names,
                subject,
                id,
                null,
                List.of(),
                Bodies.letter(by, false, letters, random));
        for (var other : others) {
            if (other.story().inTouch()) {
                var them = Mailbox.of(other);
                add(
                        day,
                        minute + 130,
                        them,
                        List.of(me),
                        List.of(Mailbox.of(by)),
                        "Re: " + subject,
                        id(them),
                        id,
                        List.of(),
                        Bodies.letter(other, false, letters, random));
            }
        }
    }

    /// I bring others together.
    void introduce(List<Someone> others, String subject, LocalDate day) {
        var names = others.stream().map(Mailbox::of).toList();
        add(
                day,
                10 * 60 + random.nextInt(300),
                SampleNet.AT_WORK,
                names,
                List.of(),
                subject,
                id(SampleNet.AT_WORK),
                null,
                List.of(),
                Bodies.toMany(letters, random));
    }

    /// Season's greetings.
    void greet(List<Someone> clients, LocalDate day) {
        var names = clients.stream().map(Mailbox::of).toList();
        var subject = Letters.dated("Frohe Feiertage und danke für {jahr}", day);
        add(
                day,
                11 * 60,
                SampleNet.AT_WORK,
                names,
                List.of(),
                subject,
                id(SampleNet.AT_WORK),
                null,
                List.of(),
                Bodies.toMany(letters, random));
    }

    void newsletter(List<String> row, LocalDate day) {
        var from = new Mailbox(row.get(0), row.get(1));
        var host = row.get(1).substring(row.get(1).indexOf('@') + 1);
        add(
                day,
                6 * 60 + random.nextInt(240),
                from,
                List.of(SampleNet.AT_WORK),
                List.of(),
                Letters.dated(row.get(3), day),
                id(from),
                null,
                List.of("List-Unsubscribe: <https://" + host + "/abmelden>", "Precedence: bulk"),
                "Sie erhalten diesen Brief, weil Sie ihn bestellt haben.");
    }

    void automatic(List<String> row, LocalDate day) {
        var from = new Mailbox(row.get(0), row.get(1));
        boolean marked = row.get(1).startsWith("no");
        add(
                day,
                random.nextInt(LAST_MINUTE),
                from,
                List.of(SampleNet.AT_WORK),
                List.of(),
                Letters.dated(row.get(2), day),
                id(from),
                null,
                marked ? List.of("Auto-Submitted: auto-generated") : List.of(),
                "Diese Nachricht wurde automatisch erstellt.");
    }

    /// A mailing list: strangers write, nobody writes to anybody.
    void list(List<Someone> cast, LocalDate day) {
        var first = cast.get(random.nextInt(cast.size())).given();
        var family = cast.get(random.nextInt(cast.size())).family();
        var from =
                new Mailbox(first + " " + family, "mitglied" + random.nextInt(60) + "@example.org");
        var list = new Mailbox("", "selbststaendige@listen.example");
        add(
                day,
                7 * 60 + random.nextInt(900),
                from,
                List.of(list),
                List.of(),
                "[selbstständige] " + letters.any("list", random),
                id(from),
                null,
                List.of("List-Id: <selbststaendige.listen.example>", "Precedence: list"),
                letters.any("warm", random));
    }

    private void add(
            LocalDate day,
            int minute,
            Mailbox from,
            List<Mailbox> to,
            List<Mailbox> cc,
            String subject,
            String id,
            @Nullable String answers,
            List<String> headers,
            String body) {
        int bounded = Math.min(minute, 24 * 60 - 1);
        var at = day.atTime(bounded / 60, bounded % 60, random.nextInt(60));
        today.add(
                new Message(
                        ZonedDateTime.of(at, ZONE),
                        from,
                        to,
                        cc,
                        subject,
                        id,
                        answers,
                        headers,
                        body));
    }

    private String id(Mailbox from) {
        var host = from.address().substring(from.address().indexOf('@') + 1);
        return Long.toString(++letterCount, 36)
                + "."
                + Integer.toHexString(random.nextInt())
                + "@"
                + host;
    }

    private static Mailbox me(Kind kind) {
        return kind.business ? SampleNet.AT_WORK : SampleNet.AT_HOME;
    }

    /// When somebody writes: in working hours, or in the evening as well.
    private int minute(Someone who) {
        return who.kind().business ? 8 * 60 + random.nextInt(570) : 7 * 60 + random.nextInt(870);
    }

    private int weighted(double... shares) {
        double drawn = random.nextDouble();
        for (int i = 0; i < shares.length; i++) {
            drawn -= shares[i];
            if (drawn < 0) {
                return i;
            }
        }
        return shares.length - 1;
    }
}
