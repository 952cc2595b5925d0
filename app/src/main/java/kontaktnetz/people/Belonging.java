package kontaktnetz.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says who belongs where.
public final class Belonging {

    private final Organisations organisations;

    public Belonging(Organisations organisations) {
        this.organisations = organisations;
    }

    /// What came of saying it.
    public sealed interface Said {

        /// It is on record.
        record Noted(Role role) implements Said {}

        /// It does not make sense.
        record Refused(Fault fault) implements Said {}

        /// There is no such person, or no such role.
        record Missing() implements Said {}
    }

    /// Why it makes no sense.
    public enum Fault {
        /// No organisation is named.
        NOWHERE,

        /// Its name is longer than {@link Organisation#LONGEST_NAME}.
        LONG_NAME,

        /// The title is longer than {@link Position#LONGEST_TITLE}.
        LONG_TITLE,

        /// The note is longer than {@link Organisation#LONGEST_NOTE}.
        LONG_NOTE,

        /// It is neither a year, a month nor a day.
        NO_DAY,

        /// It begins in the future.
        NOT_YET,

        /// It ended before it began.
        ENDED_BEFORE
    }

    /// What was typed, whatever it is.
    public record Typed(String organisation, String title, String since, String until) {

        public Typed {
            organisation = organisation.strip();
            title = title.strip();
        }

        private Position position() {
            return new Position(title, new VagueDay(since), new VagueDay(until));
        }
    }

    public Said say(PersonId person, Typed typed, LocalDate today, Instant now) {
        return fault(typed, today)
                .<Said>map(Said.Refused::new)
                .orElseGet(() ->
                        noted(
                                organisations.add(
                                        person, typed.organisation, typed.position(), now)));
    }

    public Said change(RoleId id, Typed typed, LocalDate today) {
        return fault(typed, today)
                .<Said>map(Said.Refused::new)
                .orElseGet(() ->
                        noted(organisations.change(id, typed.organisation, typed.position())));
    }

    private static Said noted(Optional<Role> role) {
        return role.<Said>map(Said.Noted::new).orElseGet(Said.Missing::new);
    }

    /// What is wrong with what was typed.
    public static Optional<Fault> fault(Typed typed, LocalDate today) {
        return name(typed.organisation).or(() -> position(typed, today));
    }

    private static Optional<Fault> position(Typed typed, LocalDate today) {
        if (typed.title.length() > Position.LONGEST_TITLE) {
            return Optional.of(Fault.LONG_TITLE);
        }
        if (!VagueDay.isOne(typed.since) || !VagueDay.isOne(typed.until)) {
            return Optional.of(Fault.NO_DAY);
        }
        var since = new VagueDay(typed.since);
        if (since.isAfter(today)) {
            return Optional.of(Fault.NOT_YET);
        }
        return new VagueDay(typed.until).endsBefore(since)
                ? Optional.of(Fault.ENDED_BEFORE)
                : Optional.empty();
    }

    private static Optional<Fault> name(String name) {
        if (name.isEmpty() || Organisation.key(name).isEmpty()) {
            return Optional.of(Fault.NOWHERE);
        }
        return name.length() > Organisation.LONGEST_NAME
                ? Optional.of(Fault.LONG_NAME)
                : Optional.empty();
    }

    /// What came of naming an organisation anew.
    public sealed interface Renamed {

        /// It goes by that name; what it was called before still finds it.
        record Done(Organisation organisation) implements Renamed {}

        /// The name stands for another: the owner says whether they are one.
        record Taken(Organisation by) implements Renamed {}

        record Refused(Fault fault) implements Renamed {}

        /// There is no such organisation.
        record Missing() implements Renamed {}
    }

    /// @param merging whether an organisation that has the name already is the same
    public Renamed rename(OrganisationId id, String typed, boolean merging) {
        var name = typed.strip();
        var fault = name(name);
        if (fault.isPresent()) {
            return new Renamed.Refused(fault.get());
        }
        var other = organisations.called(name).filter(it -> !it.id().equals(id));
        if (other.isPresent() && organisations.find(id).isPresent()) {
            return merging ? done(organisations.merge(id, other.get().id())) : taken(other.get());
        }
        return done(organisations.rename(id, name));
    }

    private static Renamed taken(Organisation by) {
        return new Renamed.Taken(by);
    }

    private static Renamed done(Optional<Organisation> organisation) {
        return organisation.<Renamed>map(Renamed.Done::new).orElseGet(Renamed.Missing::new);
    }

    /// What came of noting something of it; the note is stripped and bounded.
    public Renamed describe(OrganisationId id, Organisation.@Nullable Kind kind, String note) {
        return note.strip().length() > Organisation.LONGEST_NOTE
                ? new Renamed.Refused(Fault.LONG_NOTE)
                : done(organisations.describe(id, kind, note));
    }
}
