package kontaktnetz.interactions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.interactions.Trace.Present;
import kontaktnetz.people.Identifier;

/// A trace as seen by the owner: whom it was contact with, in which direction, and how thinly it is
/// spread.
public sealed interface Standpoint {

    /// It was contact.
    ///
    /// @param outgoing the owner wrote, called or met
    /// @param with those it was contact with: the recipients of what I wrote, the sender of what I
    ///   got, everybody at a meeting
    /// @param others those who were on it as well, without contact between us
    /// @param people how many other people are on it; each of `with` gets one part of so many
    record Contact(boolean outgoing, List<Present> with, List<Present> others, int people)
            implements Standpoint {}

    /// None of my addresses is on it.
    record NotMine() implements Standpoint {}

    /// Nobody but me is on it.
    record Alone() implements Standpoint {}

    /// I was asked, and did not come.
    record Declined() implements Standpoint {}

    /// Everybody but the owner counts as a person on it once, whatever the part. A meeting is mine
    /// because it stands in my calendar, unless I declined; anything else must name me. Whoever did
    /// not come was not met.
    static Standpoint of(Trace trace, Set<Identifier> mine) {
        var seen = new HashSet<Identifier>();
        var from = new ArrayList<Present>();
        var to = new ArrayList<Present>();
        boolean fromMe = false;
        boolean toMe = false;
        boolean withoutMe = false;
        for (var present : trace.present()) {
            boolean sender = present.part() == Part.FROM;
            boolean absent = present.part() == Part.ABSENT;
            if (mine.contains(present.identifier())) {
                fromMe |= sender;
                toMe |= !sender && !absent;
                withoutMe |= absent;
            } else if (!absent && seen.add(present.identifier())) {
                (sender ? from : to).add(present);
            }
        }
        if (withoutMe && !fromMe && !toMe) {
            return new Declined();
        }
        int people = from.size() + to.size();
        if (people == 0) {
            return new Alone();
        }
        if (trace.channel() == Channel.MEETING) {
            from.addAll(to);
            return new Contact(true, List.copyOf(from), List.of(), people);
        }
        if (fromMe) {
            return new Contact(true, List.copyOf(to), List.copyOf(from), people);
        }
        return toMe && !from.isEmpty()
                ? new Contact(false, List.copyOf(from), List.copyOf(to), people)
                : new NotMine();
    }
}
