package kontaktnetz.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Helping;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Side;
import kontaktnetz.giving.Stating;
import kontaktnetz.introductions.Step;
import kontaktnetz.introductions.Two;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Acquainting;
import kontaktnetz.network.Acquainting.Said;
import kontaktnetz.network.Relation;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.Recording;
import kontaktnetz.recommendations.Recording.Recorded;
import kontaktnetz.sample.Anecdote;
import kontaktnetz.sample.BroughtTogether;
import kontaktnetz.sample.GivenAndTaken;
import kontaktnetz.sample.KnownPair;
import kontaktnetz.topics.TopicId;

/// Writes down what the people of the sample experienced, and whom they know, as the owner would.
final class Anecdotes {

    private static final int NAMESAKES = 20;

    private final Call call;
    private final Recording recording;
    private final Map<String, PersonId> known = new HashMap<>();

    Anecdotes(Call call) {
        this.call = call;
        this.recording = new Recording(call.net().experiences());
    }

    /// @return how many were written down
    int record(List<Anecdote> anecdotes) {
        anecdotes.forEach(this::record);
        return anecdotes.size();
    }

    void acquaint(List<KnownPair> pairs) {
        var acquainting = new Acquainting(call.net().acquaintances());
        for (var pair : pairs) {
            var statement =
                    new Statement(
                            person(pair.one()),
                            person(pair.other()),
                            Relation.valueOf(pair.relation()),
                            pair.label(),
                            null,
                            new VagueDay(pair.since()),
                            VagueDay.UNKNOWN,
                            pair.toldBy().isEmpty() ? null : person(pair.toldBy()));
            var said = acquainting.say(statement, call.today(), call.now());
            if (!(said instanceof Said.Noted)) {
                throw new IllegalStateException("an acquaintance of the sample: " + said);
            }
        }
    }

    void introduce(List<BroughtTogether> pairs) {
        for (var pair : pairs) {
            var first = person(pair.first());
            var second = person(pair.second());
            var idea = call.now().minus(Duration.ofDays(pair.days()));
            var answer = idea.plus(Duration.ofDays(2));
            var introductions = call.net().introductions();
            var begun = introductions.begin(new Two(first, second), pair.why(), idea).orElseThrow();
            introductions.take(begun.id(), 0, new Step.Ask(first), "", idea);
            introductions.take(begun.id(), 1, new Step.Yes(first), "", answer);
            introductions.take(begun.id(), 2, new Step.Ask(second), "", answer);
        }
    }

    /// Notes what they look for and offer, and the help there was.
    void give(List<GivenAndTaken> all) {
        for (var one : all) {
            switch (one) {
                case GivenAndTaken.Stated stated -> state(stated);
                case GivenAndTaken.Helped helped -> remember(helped);
            }
        }
    }

    private void state(GivenAndTaken.Stated stated) {
        var said =
                new Matter.Said(
                        Matter.Kind.valueOf(stated.kind()),
                        side(stated.whose()),
                        new TopicId(stated.topic()),
                        stated.sentence(),
                        stated.days().isEmpty()
                                ? null
                                : call.today().plusDays(Long.parseLong(stated.days())),
                        stated.toldBy().isEmpty() ? null : person(stated.toldBy()),
                        stated.mayPass().isEmpty() ? null : stated.mayPass().equals("yes"));
        var outcome = new Stating(call.net().matters()).state(said, call.today());
        if (!(outcome instanceof Stating.Stated.Noted)) {
            throw new IllegalStateException("a need or offer of the sample: " + outcome);
        }
    }

    private void remember(GivenAndTaken.Helped helped) {
        var deed =
                new Deed(
                        Deed.Kind.valueOf(helped.kind()),
                        side(helped.by()),
                        side(helped.to()),
                        helped.about().isEmpty() ? null : person(helped.about()),
                        call.today().minusDays(helped.daysAgo()),
                        helped.sentence());
        var outcome = new Helping(call.net().moments()).remember(deed, call.today(), call.now());
        if (!(outcome instanceof Helping.Remembered.Noted)) {
            throw new IllegalStateException("help of the sample: " + outcome);
        }
    }

    private Side side(String name) {
        return name.equals(GivenAndTaken.OWNER) ? Side.ME : Side.of(person(name));
    }

    private void record(Anecdote anecdote) {
        var toldBy = new HashSet<PersonId>();
        anecdote.toldBy().forEach(name -> toldBy.add(person(name)));
        var story =
                new Story(
                        origin(anecdote.by()),
                        person(anecdote.with()),
                        new TopicId(anecdote.topic()),
                        Grade.valueOf(anecdote.grade()),
                        new VagueDay(anecdote.month(call.today()).toString()),
                        anecdote.sentence());
        var recorded = recording.record(story, toldBy, call.today(), call.now());
        if (!(recorded instanceof Recorded.Noted)) {
            throw new IllegalStateException("an experience of the sample: " + recorded);
        }
    }

    private Origin origin(String by) {
        return switch (by) {
            case Anecdote.OWNER -> Origin.MINE;
            case Anecdote.NOBODY -> Origin.UNKNOWN;
            default -> Origin.of(person(by));
        };
    }

    private PersonId person(String name) {
        return known.computeIfAbsent(name, this::find);
    }

    private PersonId find(String name) {
        return call.net().people().named(PeopleQuery.named(name, NAMESAKES)).stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody is called " + name))
                .id();
    }
}
