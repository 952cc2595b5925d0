package kontaktnetz.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kontaktnetz.people.Organisation;
import kontaktnetz.people.OrganisationId;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Role;
import kontaktnetz.people.VagueDay;

/// Two people who belong, or belonged, to one organisation, at the same time as far as anybody
/// knows. That is a weak hint that they know each other, and never more: it joins nobody to the
/// net, it is no trust of the owner, and several such organisations are no better than the best.
///
/// In an organisation of many known people it says nothing, because many belong there who never
/// met. Among `n` it weighs as `1 / (n - 1)`: as much of somebody's time there as falls to each of
/// the others.
///
/// Source: the weight is that of a paper with `n` authors in M. E. J. Newman, "Scientific
/// collaboration networks. II. Shortest paths, weighted networks, and centrality", Physical Review
/// E 64, 016132 (2001),
/// [doi:10.1103/PhysRevE.64.016132](https://doi.org/10.1103/PhysRevE.64.016132). We scale it below
/// what one mail between the two would show, and stop at {@link #MOST_PEOPLE}.
///
/// @param one the person with the smaller number
/// @param people how many known people belong or belonged to it
/// @param since from when on both were there; unknown where that is not known of both
/// @param until until when both were; unknown where it goes on, as far as anybody knows
public record Alongside(
        PersonId one,
        PersonId other,
        Organisation organisation,
        int people,
        VagueDay since,
        VagueDay until) {

    /// Of more known people than this, an organisation says nothing of any two.
    public static final int MOST_PEOPLE = 8;

    /// Where two alone were there, at a time known of both. One mail from one to the other leaves
    /// 0.07 on its day.
    static final double UNITS = 0.05;

    private static final Comparator<Alongside> IN_ORDER =
            Comparator.comparing(Alongside::one)
                    .thenComparing(Alongside::other)
                    .thenComparing(it -> it.organisation.id());

    public PersonId besides(PersonId person) {
        return person.equals(one) ? other : one;
    }

    /// Whether it is known of both when they were there.
    public boolean isDated() {
        return since.isKnown();
    }

    /// Whether it is over.
    public boolean isOver(LocalDate today) {
        return until.isKnown() && until.around(today).isBefore(today);
    }

    /// Evidence that one reaches the other: by half where nobody knows when both were there, and by
    /// half again where it is over.
    double units(LocalDate today) {
        double units = UNITS / (people - 1);
        if (!isDated()) {
            units /= 2;
        }
        return isOver(today) ? units / 2 : units;
    }

    /// Every two of these roles' people, by organisation; the best of two who were there more than
    /// once. Time: O(people of small organisations).
    ///
    /// @param roles all roles at each of their organisations
    public static List<Alongside> among(Collection<Role> roles, LocalDate today) {
        var byOrganisation = new TreeMap<OrganisationId, List<Role>>();
        for (var role : roles) {
            byOrganisation
                    .computeIfAbsent(role.organisation().id(), _ -> new ArrayList<>())
                    .add(role);
        }
        var all = new ArrayList<Alongside>();
        for (var there : byOrganisation.values()) {
            long people = there.stream().map(Role::person).distinct().count();
            if (people > 1 && people <= MOST_PEOPLE) {
                all.addAll(pairs(there, (int) people, today));
            }
        }
        all.sort(IN_ORDER);
        return all;
    }

    private record Pair(PersonId one, PersonId other) {}

    private static Collection<Alongside> pairs(List<Role> roles, int people, LocalDate today) {
        Map<Pair, Alongside> best = new LinkedHashMap<>();
        for (var first : roles) {
            for (var second : roles) {
                if (first.person().compareTo(second.person()) < 0) {
                    of(first, second, people)
                            .ifPresent(it ->
                                    best.merge(
                                            new Pair(it.one, it.other),
                                            it,
                                            (a, b) -> b.units(today) > a.units(today) ? b : a));
                }
            }
        }
        return best.values();
    }

    /// Empty where one was gone before the other came.
    private static Optional<Alongside> of(Role first, Role second, int people) {
        var one = first.position();
        var other = second.position();
        if (one.until().endsBefore(other.since()) || other.until().endsBefore(one.since())) {
            return Optional.empty();
        }
        boolean dated = one.since().isKnown() && other.since().isKnown();
        return Optional.of(
                new Alongside(
                        first.person(),
                        second.person(),
                        first.organisation(),
                        people,
                        dated ? later(one.since(), other.since()) : VagueDay.UNKNOWN,
                        earlier(one.until(), other.until())));
    }

    private static VagueDay later(VagueDay one, VagueDay other) {
        return one.iso().compareTo(other.iso()) < 0 ? other : one;
    }

    private static VagueDay earlier(VagueDay one, VagueDay other) {
        if (!one.isKnown() || !other.isKnown()) {
            return one.isKnown() ? one : other;
        }
        return one.iso().compareTo(other.iso()) < 0 ? one : other;
    }
}
