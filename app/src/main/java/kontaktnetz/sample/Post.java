package kontaktnetz.sample;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import kontaktnetz.sample.Outbox.Posted;
import org.jspecify.annotations.Nullable;

/// What goes to and fro between the owner and one other person.
final class Post {

    private static final int LATEST_MINUTE = 23 * 60 + 30;
    private static final int REMEMBERED = 6;
    private static final int THREAD_DAYS = 45;

    private final Outbox outbox;
    private final Diary diary;
    private final Letters letters;
    private final RandomGenerator random;
    private final Map<Integer, Deque<Topic>> topics = new HashMap<>();

    /// What was written about, and the last letter on it.
    private record Topic(String subject, String id, LocalDate day) {}

    /// A letter of theirs or mine.
    private record Turn(Someone who, boolean mine, String subject, @Nullable String answers) {}

    /// A thread that waits for its answer until the next day.
    ///
    /// @param mine whether the answer is the owner's
    record Open(Someone who, boolean mine, String subject, String answers) {}

    Post(Outbox outbox, Diary diary, Letters letters, RandomGenerator random) {
        this.outbox = outbox;
        this.diary = diary;
        this.letters = letters;
        this.random = random;
    }

    /// A meeting, or letters to and fro; what is left to answer, or null.
    @Nullable Open exchange(Someone who, LocalDate day) throws IOException {
        boolean meets = random.nextDouble() < who.kind().meetings;
        if (who.story().meets() || (meets && !who.story().writes())) {
            diary.meeting(who, day, letters.meeting(who, day, random), random);
            return null;
        }
        return thread(who, day);
    }

    /// The last contact of those of whom it is told what it was about.
    void last(Someone who, LocalDate day) throws IOException {
        var story = who.story();
        if (story.meets()) {
            diary.meeting(who, day, story.about(), random);
            return;
        }
        var theirs = send(new Turn(who, false, story.about(), null), day, minute(who));
        if (story.waits()) {
            var mine = new Turn(who, true, "Re: " + story.about(), theirs.id());
            send(mine, day, theirs.minute() + 95);
        }
    }

    /// The answer that came overnight.
    void answer(Open open, LocalDate day) {
        var turn = new Turn(open.who(), open.mine(), "Re: " + open.subject(), open.answers());
        send(turn, day, 7 * 60 + 30 + random.nextInt(180));
    }

    private @Nullable Open thread(Someone who, LocalDate day) {
        var remembered = topics.computeIfAbsent(who.number(), _ -> new ArrayDeque<>());
        boolean mine = random.nextDouble() < ownShare(who);
        var again = again(remembered, day);
        var subject = again == null ? fresh(who, mine, day, remembered) : again.subject();
        var answers = again == null ? null : again.id();
        int minute = minute(who);
        int count = letterCount();
        for (int i = 0; i < count && minute < LATEST_MINUTE; i++) {
            var line = answers == null ? subject : "Re: " + subject;
            answers = send(new Turn(who, mine, line, answers), day, minute).id();
            mine = !mine;
            minute += 8 + random.nextInt(200);
        }
        if (answers == null) {
            return null;
        }
        remember(remembered, new Topic(subject, answers, day));
        return random.nextInt(16) == 0 ? new Open(who, mine, subject, answers) : null;
    }

    /// The thread of last time, now and then.
    private @Nullable Topic again(Deque<Topic> remembered, LocalDate day) {
        var last = remembered.peekLast();
        boolean goesOn =
                last != null
                        && last.day().isAfter(day.minusDays(THREAD_DAYS))
                        && random.nextInt(5) == 0;
        return goesOn ? last : null;
    }

    /// A subject that was not written about lately.
    private String fresh(Someone who, boolean mine, LocalDate day, Deque<Topic> remembered) {
        var subject = letters.subject(who, mine, day, random);
        for (int i = 0; i < REMEMBERED && isKnown(subject, remembered); i++) {
            subject = letters.subject(who, mine, day, random);
        }
        return subject;
    }

    private static boolean isKnown(String subject, Deque<Topic> remembered) {
        return remembered.stream().anyMatch(topic -> topic.subject().equals(subject));
    }

    private static void remember(Deque<Topic> remembered, Topic topic) {
        remembered.addLast(topic);
        if (remembered.size() > REMEMBERED) {
            remembered.removeFirst();
        }
    }

    private Posted send(Turn turn, LocalDate day, int minute) {
        var who = turn.who();
        var me = Mailbox.mine(who.kind());
        var them = Mailbox.of(who);
        var letter =
                Letter.of(
                                turn.mine() ? me : them,
                                List.of(turn.mine() ? them : me),
                                turn.subject(),
                                letters.body(who, turn.mine(), random))
                        .answering(turn.answers());
        var posted = outbox.post(day, minute, letter);
        if (turn.mine() && isHoliday(day) && random.nextInt(12) == 0) {
            outbox.post(day, posted.minute() + 1, away(posted, them, me));
        }
        return posted;
    }

    private static Letter away(Posted letter, Mailbox them, Mailbox me) {
        var subject = "Abwesend: " + letter.letter().subject();
        return Letter.of(them, List.of(me), subject, "Ich bin bald wieder da.")
                .answering(letter.id())
                .with("Auto-Submitted: auto-replied");
    }

    private static boolean isHoliday(LocalDate day) {
        return day.getMonthValue() == 8 || day.getMonthValue() == 12;
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

    /// When somebody writes: in working hours, or in the evening as well.
    private int minute(Someone who) {
        return who.kind().business ? 8 * 60 + random.nextInt(570) : 7 * 60 + random.nextInt(870);
    }

    private int letterCount() {
        double drawn = random.nextDouble();
        if (drawn < 0.45) {
            return 1;
        }
        return drawn < 0.85 ? 2 : drawn < 0.96 ? 3 : 4;
    }
}
