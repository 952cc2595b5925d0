package kontaktnetz.ties;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.interactions.InteractionId;
import kontaktnetz.interactions.Interactions;
import kontaktnetz.interactions.Noted;
import kontaktnetz.people.People;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.ties.Ties.Answer;
import org.jspecify.annotations.Nullable;

/// Whom to get back to today, and what the owner does about it. Each act can be taken back.
public final class GettingBack {

    /// Nobody can get back to more people on a day.
    public static final int MOST = 10;

    /// For how many days "later" puts somebody off, unless said otherwise.
    public static final int LATER_DAYS = 14;

    private static final String BY_HAND = "hand";
    private static final int PAGE = 20;

    /// Planned meetings and notes before the latest contact are few.
    private static final int FIRST_LOOK = 3;

    private final People people;
    private final Interactions interactions;
    private final Ties ties;

    public GettingBack(People people, Interactions interactions, Ties ties) {
        this.people = people;
        this.interactions = interactions;
        this.ties = ties;
    }

    /// Somebody to get back to, with what the reason is told from.
    ///
    /// @param last the latest contact so far, neither a note nor planned; null where none is on
    ///   record
    public record Due(Person person, Tie tie, TieReading reading, @Nullable Interaction last) {

        /// What a call today would do.
        public CallToday call() {
            return CallToday.of(tie.state(), reading.today());
        }
    }

    /// At most ten people, most worthwhile first.
    public List<Due> today(LocalDate today) {
        var suggestions = ties.due(today, MOST);
        var found = people.find(suggestions.stream().map(it -> it.tie().person()).toList());
        var due = new ArrayList<Due>();
        for (var suggestion : suggestions) {
            var tie = suggestion.tie();
            var person = found.get(tie.person());
            if (person != null) {
                var last = last(person.id(), today).orElse(null);
                due.add(new Due(person, tie, tie.on(today), last));
            }
        }
        return due;
    }

    /// The latest contact with a person up to `today`, neither a note nor planned.
    public Optional<Interaction> last(PersonId person, LocalDate today) {
        int limit = FIRST_LOOK;
        for (int offset = 0; ; offset += limit, limit = PAGE) {
            var page = interactions.with(person, offset, limit);
            var last = page.stream().filter(it -> isContact(it, today)).findFirst();
            if (last.isPresent() || page.size() < limit) {
                return last;
            }
        }
    }

    /// Notes what happened. Contact today with somebody who was suggested answers the suggestion;
    /// about anybody else there is nothing to judge. Empty where somebody is not there.
    public Optional<Interaction> note(Noted noted, LocalDate today, Instant now) {
        var suggested = noted.with().stream().filter(it -> suggests(it, today)).toList();
        var moment = interactions.note(noted, now);
        if (moment.filter(it -> isContact(it, today) && it.day().equals(today)).isPresent()) {
            suggested.forEach(person -> ties.answered(person, Answer.TALKED, now));
        }
        return moment;
    }

    /// Whether a person stands on Today.
    private boolean suggests(PersonId person, LocalDate today) {
        return ties.due(today, MOST).stream().anyMatch(it -> it.tie().person().equals(person));
    }

    /// We talked today: a call, noted by hand. Told twice, it was one call. Empty where there is no
    /// such person.
    public Optional<Interaction> talked(PersonId person, LocalDate today, Instant now) {
        var told = toldToday(person, today);
        if (told.isPresent()) {
            return told;
        }
        var call = new Noted(Set.of(person), Channel.CALL, now, Duration.ZERO, true, "");
        var noted = interactions.note(call, now);
        noted.ifPresent(it -> ties.answered(person, Answer.TALKED, now));
        return noted;
    }

    /// We did not talk after all; false where that is not on record.
    public boolean notTalked(PersonId person, InteractionId call, Instant now) {
        boolean removed = interactions.remove(call);
        if (removed) {
            ties.answered(person, Answer.TAKEN_BACK, now);
        }
        return removed;
    }

    /// Not now: puts a person off for some days, which answers a suggestion where there was one.
    /// What happened between us stays as it is. False where there is no such person.
    public boolean snooze(PersonId person, int days, LocalDate today, Instant now) {
        if (days < 1 || days > Cadence.LONGEST) {
            throw new IllegalArgumentException(
                    "put off for 1 to " + Cadence.LONGEST + " days, not " + days);
        }
        var until = today.plusDays(days);
        boolean suggested = suggests(person, today);
        boolean known = wish(person, today, wish -> wish.snoozed(until));
        if (known && suggested) {
            ties.answered(person, Answer.SNOOZED, now);
        }
        return known;
    }

    /// Not put off after all.
    ///
    /// @param before until when it was put off before; null where it was not
    public boolean wake(PersonId person, @Nullable LocalDate before, LocalDate today, Instant now) {
        return wish(person, today, wish -> wish.snoozed(before), Answer.TAKEN_BACK, now);
    }

    /// Not any more: never suggests a person again. False where there is no such person.
    public boolean silence(PersonId person, LocalDate today, Instant now) {
        return wish(person, today, wish -> wish.quiet(true), Answer.SILENCED, now);
    }

    /// To be suggested again.
    public boolean unsilence(PersonId person, LocalDate today, Instant now) {
        return wish(person, today, wish -> wish.quiet(false), Answer.TAKEN_BACK, now);
    }

    private interface Change {
        TieWish of(TieWish wish);
    }

    private boolean wish(
            PersonId person, LocalDate today, Change change, Answer answer, Instant now) {
        boolean known = wish(person, today, change);
        if (known) {
            ties.answered(person, answer, now);
        }
        return known;
    }

    private boolean wish(PersonId person, LocalDate today, Change change) {
        if (people.find(person).isEmpty()) {
            return false;
        }
        var tie = ties.of(List.of(person), today).getOrDefault(person, Tie.without(person));
        ties.wish(person, change.of(tie.wish()));
        return true;
    }

    private Optional<Interaction> toldToday(PersonId person, LocalDate today) {
        return interactions.with(person, 0, PAGE).stream()
                .filter(it -> it.channel() == Channel.CALL && it.outgoing())
                .filter(it -> it.day().equals(today) && it.title().isEmpty())
                .filter(it -> it.source().equals(BY_HAND))
                .findFirst();
    }

    private static boolean isContact(Interaction interaction, LocalDate today) {
        return interaction.channel().isContact() && !interaction.day().isAfter(today);
    }
}
