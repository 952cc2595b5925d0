package kontaktnetz.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/// What happened with one person, in the order it was written down.
record History(List<Event> events) {

    static final int TODAY = 20_000;

    /// Meeting, call, mail, message, note.
    static final double[] KAPPA = {3, 1.5, 1, 0.75, 0};

    static final int MEETING = 0;
    static final int CALL = 1;
    static final int MAIL = 2;
    static final int MESSAGE = 3;
    static final int NOTE = 4;

    record Event(int day, int channel, boolean outgoing, int people) {}

    History {
        events = List.copyOf(events);
    }

    static History of(Event... events) {
        return new History(List.of(events));
    }

    /// A life with floods, long silences, several contacts on a day, and crowds.
    static History random(long seed) {
        var random = new SplittableRandom(seed);
        int size = 1 + random.nextInt(1 << random.nextInt(1, 9));
        int span = 1 << random.nextInt(1, 14);
        var events = new ArrayList<Event>();
        for (int i = 0; i < size; i++) {
            var event = randomEvent(random, span);
            events.add(event);
            if (random.nextInt(20) == 0) {
                events.addAll(Collections.nCopies(random.nextInt(1, 30), event));
            }
        }
        return new History(events);
    }

    static Event randomEvent(RandomGenerator random, int span) {
        int channel = random.nextInt(4);
        return new Event(
                TODAY - random.nextInt(span),
                channel,
                channel == MEETING || random.nextBoolean(),
                random.nextInt(3) == 0 ? random.nextInt(1, 200) : 1);
    }

    History and(Event... more) {
        var all = new ArrayList<>(events);
        all.addAll(List.of(more));
        return new History(all);
    }

    History and(History other) {
        return and(other.events.toArray(Event[]::new));
    }

    History shuffled(long seed) {
        var all = new ArrayList<>(events);
        Collections.shuffle(all, new Random(seed));
        return new History(all);
    }

    History before(int day) {
        return new History(events.stream().filter(event -> event.day() < day).toList());
    }

    History from(int day) {
        return new History(events.stream().filter(event -> event.day() >= day).toList());
    }

    /// Every contact `k` times as long ago.
    History slowed(int k) {
        return new History(
                events.stream()
                        .map(event ->
                                new Event(
                                        TODAY - k * (TODAY - event.day()),
                                        event.channel(),
                                        event.outgoing(),
                                        event.people()))
                        .toList());
    }

    TieHistories alone() {
        var contacts = new Contacts();
        for (var event : events) {
            contacts.add(
                    0,
                    event.day(),
                    Contacts.kind(event.channel(), event.outgoing()),
                    event.people());
        }
        return TieHistories.of(contacts, 1, KAPPA);
    }

    TieState state() {
        return alone().state(0).orElseThrow();
    }
}
