package kontaktnetz.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import kontaktnetz.sample.Outbox.Posted;

/// Letters to or from more than one: within a circle, introductions, season's greetings, and what
/// no single person wrote.
final class Circulars {

    private static final int MOST_COPIES = 14;
    private static final Mailbox LIST = new Mailbox("", "selbststaendige@listen.example");

    private final Outbox outbox;
    private final Letters letters;
    private final RandomGenerator random;

    Circulars(Outbox outbox, Letters letters, RandomGenerator random) {
        this.outbox = outbox;
        this.letters = letters;
        this.random = random;
    }

    /// A letter from one of a circle to the others, often answered to all; but no letter of mine
    /// goes to those who are to stay apart.
    ///
    /// @param last whether it is the latest one, which is answered to all
    void circle(String group, List<Someone> active, LocalDate day, boolean last) {
        var close = active.stream().filter(who -> !who.story().apart()).toList();
        if (close.size() < 3) {
            return;
        }
        var sender = close.get(random.nextInt(close.size()));
        boolean everybody = !last && close.size() < active.size() && random.nextInt(3) == 0;
        var copied = mailboxes(others(everybody ? active : close, sender));
        var subject = letters.toMany(group, day, random);
        var first = outbox.post(day, morning(), begun(sender, subject).copiedTo(copied));
        if (last || (!everybody && random.nextDouble() < 0.45)) {
            outbox.post(day, first.minute() + 40, answer(sender, first).copiedTo(copied));
        }
        if (random.nextInt(3) == 0) {
            answered(close, sender, first, day);
        }
    }

    /// A letter of somebody to me.
    private Letter begun(Someone sender, String subject) {
        var me = List.of(Mailbox.mine(sender.kind()));
        return Letter.of(Mailbox.of(sender), me, subject, letters.body(sender, false, random));
    }

    /// My answer to it.
    private Letter answer(Someone sender, Posted first) {
        var subject = "Re: " + first.letter().subject();
        return Letter.of(
                        Mailbox.mine(sender.kind()),
                        List.of(Mailbox.of(sender)),
                        subject,
                        letters.bodyToMany(random))
                .answering(first.id());
    }

    private int morning() {
        return 9 * 60 + random.nextInt(400);
    }

    /// Another of the circle answers to all.
    private void answered(List<Someone> close, Someone sender, Posted first, LocalDate day) {
        var others = others(close, sender);
        var by = others.get(random.nextInt(others.size()));
        var copied = new ArrayList<>(mailboxes(others(others, by)));
        copied.add(Mailbox.mine(sender.kind()));
        outbox.post(
                day,
                first.minute() + 65,
                Letter.of(
                                Mailbox.of(by),
                                List.of(Mailbox.of(sender)),
                                "Re: " + first.letter().subject(),
                                letters.body(by, false, random))
                        .copiedTo(copied)
                        .answering(first.id()));
    }

    /// Somebody I know brings others and me together; those who are in touch later answer.
    void introduced(Someone by, List<Someone> others, String subject, LocalDate day) {
        var letter = begun(by, subject).copiedTo(mailboxes(others));
        var first = outbox.post(day, morning(), letter);
        for (var other : others) {
            if (other.story().inTouch()) {
                var thanks =
                        begun(other, "Re: " + subject)
                                .copiedTo(List.of(Mailbox.of(by)))
                                .answering(first.id());
                outbox.post(day, first.minute() + 130, thanks);
            }
        }
    }

    /// I write to several at once: to bring them together, or to wish them well.
    void toAll(List<Someone> others, String subject, LocalDate day) {
        outbox.post(
                day,
                10 * 60 + random.nextInt(300),
                Letter.of(
                        Mailbox.MINE_AT_WORK,
                        mailboxes(others),
                        Letters.dated(subject, day),
                        letters.bodyToMany(random)));
    }

    /// @param row name, address, days between, subject
    void newsletter(List<String> row, LocalDate day) {
        var from = new Mailbox(row.get(0), row.get(1));
        outbox.post(
                day,
                6 * 60 + random.nextInt(240),
                Letter.of(
                                from,
                                List.of(Mailbox.MINE_AT_WORK),
                                Letters.dated(row.get(3), day),
                                "Sie erhalten diesen Brief, weil Sie ihn bestellt haben.")
                        .with("List-Unsubscribe: <https://" + from.host() + "/abmelden>")
                        .with("Precedence: bulk"));
    }

    /// @param row name, address, subject
    void automatic(List<String> row, LocalDate day) {
        var letter =
                Letter.of(
                        new Mailbox(row.get(0), row.get(1)),
                        List.of(Mailbox.MINE_AT_WORK),
                        Letters.dated(row.get(2), day),
                        "Diese Nachricht wurde automatisch erstellt.");
        boolean marked = row.get(1).startsWith("no");
        outbox.post(
                day,
                random.nextInt(24 * 60),
                marked ? letter.with("Auto-Submitted: auto-generated") : letter);
    }

    /// A mailing list: strangers write, and to nobody in particular.
    void list(List<Someone> cast, LocalDate day) {
        var given = cast.get(random.nextInt(cast.size())).given();
        var family = cast.get(random.nextInt(cast.size())).family();
        var from =
                new Mailbox(given + " " + family, "mitglied" + random.nextInt(60) + "@example.org");
        outbox.post(
                day,
                7 * 60 + random.nextInt(900),
                Letter.of(
                                from,
                                List.of(LIST),
                                "[selbstständige] " + letters.any("list", random),
                                letters.any("warm", random))
                        .with("List-Id: <selbststaendige.listen.example>")
                        .with("Precedence: list"));
    }

    private static List<Someone> others(List<Someone> circle, Someone but) {
        return circle.stream().filter(who -> !who.equals(but)).limit(MOST_COPIES).toList();
    }

    private static List<Mailbox> mailboxes(List<Someone> people) {
        return people.stream().map(Mailbox::of).distinct().toList();
    }
}
