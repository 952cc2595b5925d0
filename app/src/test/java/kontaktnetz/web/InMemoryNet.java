package kontaktnetz.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import kontaktnetz.graph.TieBuilder;
import kontaktnetz.graph.TieState;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Format;
import kontaktnetz.importers.Found;
import kontaktnetz.importers.ImportId;
import kontaktnetz.importers.ImportRecord;
import kontaktnetz.importers.Intake;
import kontaktnetz.importers.Totals;
import kontaktnetz.importers.Verdict;
import kontaktnetz.interactions.Addresses;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.DayBucket;
import kontaktnetz.interactions.Interaction;
import kontaktnetz.interactions.InteractionId;
import kontaktnetz.interactions.Interactions;
import kontaktnetz.interactions.Noted;
import kontaktnetz.interactions.Stranger;
import kontaktnetz.people.Card;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Met;
import kontaktnetz.people.Owner;
import kontaktnetz.people.People;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.SearchKeys;
import kontaktnetz.people.Source;
import kontaktnetz.ties.Cadence;
import kontaktnetz.ties.Kappa;
import kontaktnetz.ties.Suggestion;
import kontaktnetz.ties.Tie;
import kontaktnetz.ties.TieWish;
import kontaktnetz.ties.Ties;
import kontaktnetz.topics.InMemoryTopics;
import kontaktnetz.web.http.Net;

/// A small net that obeys the contracts of the features, for the pages to be tried on.
public final class InMemoryNet implements People, Interactions, Addresses, Ties, Intake {

    /// Numbers are shared by all nets, as in a real database.
    private static final AtomicLong NUMBERS = new AtomicLong();

    private final Owner owner;
    private final Map<PersonId, Person> people = new LinkedHashMap<>();
    private final Map<PersonId, List<Source>> sources = new HashMap<>();
    private final Map<InteractionId, Interaction> moments = new LinkedHashMap<>();
    private final Map<PersonId, TieWish> wishes = new HashMap<>();
    private final Map<String, Cadence> cadences = new TreeMap<>();
    private final List<Stranger> strangers = new ArrayList<>();
    private final Set<Identifier> mine = new LinkedHashSet<>();

    /// What became of suggestions, in order.
    public final List<Answer> answers = new ArrayList<>();

    public InMemoryNet(Owner owner) {
        this.owner = owner;
    }

    public Net net() {
        var nothing = new NothingTold();
        return new Net(
                this,
                this,
                this,
                this,
                this,
                nothing,
                new NoOrganisations(),
                new InMemoryTopics(),
                nothing,
                nothing,
                nothing,
                new NobodyIntroduced(),
                nothing,
                nothing.matters(),
                nothing.ideas(),
                nothing.limits(),
                new NothingSent(),
                new NobodyAnswered());
    }

    /// Somebody writes from an address that is nobody's yet.
    public synchronized void meet(Stranger stranger) {
        strangers.add(stranger);
    }

    @Override
    public synchronized Optional<Person> find(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    @Override
    public synchronized Map<PersonId, Person> find(Collection<PersonId> ids) {
        var found = new LinkedHashMap<PersonId, Person>();
        ids.forEach(id -> find(id).ifPresent(person -> found.put(id, person)));
        return found;
    }

    @Override
    public synchronized Map<PersonId, String> names(Collection<PersonId> ids) {
        var names = new HashMap<PersonId, String>();
        find(ids).forEach((id, person) -> names.put(id, person.name()));
        return names;
    }

    @Override
    public synchronized List<Person> named(PeopleQuery query) {
        return people.values().stream()
                .filter(person -> matches(person, query))
                .sorted(order(query.order()))
                .skip(query.offset())
                .limit(query.limit())
                .toList();
    }

    private boolean matches(Person person, PeopleQuery query) {
        var keys = new HashSet<String>();
        keys.addAll(SearchKeys.of(person.name()));
        person.card().properties().forEach(it -> keys.addAll(SearchKeys.of(it.value())));
        boolean words =
                SearchKeys.ofQuery(query.words()).stream()
                        .allMatch(any ->
                                any.stream()
                                        .anyMatch(prefix ->
                                                keys.stream()
                                                        .anyMatch(key -> key.startsWith(prefix))));
        boolean linked = !buckets(person.id(), LocalDate.MAX).isEmpty();
        return words
                && (query.group().isEmpty() || person.card().groups().contains(query.group()))
                && switch (query.linked()) {
                    case ANY -> true;
                    case IN_TOUCH -> linked;
                    case NOT_YET -> !linked;
                };
    }

    private Comparator<Person> order(PeopleQuery.Order order) {
        return switch (order) {
            case NAME -> Comparator.comparing(person -> SearchKeys.sortKey(person.name()));
            case ADDED -> Comparator.comparing(Person::added).reversed();
            case LAST_CONTACT ->
                    Comparator.comparing((Person person) ->
                                    buckets(person.id(), LocalDate.MAX).stream()
                                            .map(DayBucket::day)
                                            .max(Comparator.naturalOrder())
                                            .orElse(LocalDate.MIN))
                            .reversed();
        };
    }

    @Override
    public synchronized Map<Identifier, Set<PersonId>> knownBy(Collection<Identifier> identifiers) {
        var found = new HashMap<Identifier, Set<PersonId>>();
        for (var person : people.values()) {
            for (var identifier : person.card().identifiers(owner.region())) {
                if (identifiers.contains(identifier)) {
                    found.computeIfAbsent(identifier, it -> new LinkedHashSet<>()).add(person.id());
                }
            }
        }
        return found;
    }

    @Override
    public synchronized List<String> groups() {
        var groups = new TreeSet<String>();
        people.values().forEach(person -> groups.addAll(person.card().groups()));
        return List.copyOf(groups);
    }

    @Override
    public synchronized Person add(Card card, Met met, Instant now) {
        return add(card, met, new Source("hand", "", now));
    }

    /// A person from any source.
    public synchronized Person add(Card card, Met met, Source source) {
        var id = new PersonId(NUMBERS.incrementAndGet());
        var person = new Person(id, card.name(), card, met, source.at());
        people.put(id, person);
        sources.put(id, List.of(source));
        return person;
    }

    @Override
    public synchronized Optional<Person> change(PersonId id, Card card, Met met, Instant now) {
        return find(id).map(before -> {
            var after = new Person(id, card.name(), card, met, before.added());
            people.put(id, after);
            return after;
        });
    }

    @Override
    public synchronized boolean remove(PersonId id) {
        return people.remove(id) != null;
    }

    @Override
    public synchronized List<Source> sources(PersonId id) {
        return sources.getOrDefault(id, List.of());
    }

    @Override
    public synchronized Optional<Interaction> find(InteractionId id) {
        return Optional.ofNullable(moments.get(id));
    }

    @Override
    public synchronized Optional<Interaction> note(Noted noted, Instant now) {
        return written(new InteractionId(NUMBERS.incrementAndGet()), noted, "hand");
    }

    /// What an import would have brought.
    public synchronized void happened(Noted noted) {
        written(new InteractionId(NUMBERS.incrementAndGet()), noted, "mbox");
    }

    @Override
    public synchronized Optional<Interaction> change(InteractionId id, Noted noted) {
        var before = moments.get(id);
        return before == null || !before.source().equals("hand")
                ? Optional.empty()
                : written(id, noted, "hand");
    }

    private Optional<Interaction> written(InteractionId id, Noted noted, String source) {
        if (!people.keySet().containsAll(noted.with())) {
            return Optional.empty();
        }
        var moment =
                new Interaction(
                        id,
                        noted.at(),
                        owner.day(noted.at()),
                        noted.lasted(),
                        noted.channel(),
                        noted.outgoing(),
                        noted.title(),
                        noted.with().stream().sorted().toList(),
                        0,
                        source);
        moments.put(id, moment);
        return Optional.of(moment);
    }

    @Override
    public synchronized boolean remove(InteractionId id) {
        return moments.remove(id) != null;
    }

    @Override
    public synchronized List<Interaction> with(PersonId person, int offset, int limit) {
        return moments.values().stream()
                .filter(moment -> moment.with().contains(person))
                .sorted(Comparator.comparing(Interaction::at).reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<DayBucket> buckets(PersonId person, LocalDate since, LocalDate until) {
        record Key(LocalDate day, Channel channel, boolean outgoing) {}
        var buckets =
                new TreeMap<Key, DayBucket>(
                        Comparator.comparing((Key key) -> key.day())
                                .thenComparing(key -> key.channel())
                                .thenComparing(key -> key.outgoing()));
        for (var moment : moments.values()) {
            if (moment.with().contains(person)
                    && moment.channel().isContact()
                    && !moment.day().isBefore(since)
                    && !moment.day().isAfter(until)) {
                var key = new Key(moment.day(), moment.channel(), moment.outgoing());
                double share = 1.0 / moment.with().size();
                buckets.merge(
                        key,
                        new DayBucket(moment.day(), moment.channel(), moment.outgoing(), share, 1),
                        (a, b) ->
                                new DayBucket(
                                        a.day(),
                                        a.channel(),
                                        a.outgoing(),
                                        a.share() + b.share(),
                                        a.count() + b.count()));
            }
        }
        return List.copyOf(buckets.values());
    }

    @Override
    public synchronized Set<Identifier> mine() {
        return Set.copyOf(mine);
    }

    @Override
    public synchronized void claim(Collection<Identifier> more) {
        mine.addAll(more);
    }

    @Override
    public synchronized List<Stranger> waiting(int offset, int limit) {
        return strangers.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public synchronized int waitingCount() {
        return strangers.size();
    }

    @Override
    public synchronized Optional<Person> accept(Identifier stranger, Instant now) {
        return strangers.stream()
                .filter(it -> it.identifier().equals(stranger))
                .findFirst()
                .map(it -> {
                    strangers.remove(it);
                    return add(Card.named(it.name()), Met.UNKNOWN, now);
                });
    }

    @Override
    public synchronized boolean ignore(Identifier stranger) {
        return strangers.removeIf(it -> it.identifier().equals(stranger));
    }

    @Override
    public synchronized Map<PersonId, Tie> of(Collection<PersonId> ids, LocalDate today) {
        var ties = new HashMap<PersonId, Tie>();
        ids.stream()
                .filter(people::containsKey)
                .forEach(id ->
                        ties.put(
                                id, new Tie(id, state(id, today), wishOf(id), ofGroups(id), null)));
        return ties;
    }

    private @org.jspecify.annotations.Nullable Cadence ofGroups(PersonId id) {
        var person = people.get(id);
        if (person == null) {
            return null;
        }
        var joined = owner.day(person.added());
        var all =
                cadences.values().stream()
                        .filter(cadence -> person.card().groups().contains(cadence.group()))
                        .map(cadence -> cadence.joined(joined))
                        .toList();
        return Cadence.shortest(all).orElse(null);
    }

    @Override
    public synchronized List<Cadence> cadences() {
        return List.copyOf(cadences.values());
    }

    private TieWish wishOf(PersonId id) {
        return wishes.getOrDefault(id, TieWish.NONE);
    }

    private @org.jspecify.annotations.Nullable TieState state(PersonId id, LocalDate today) {
        var builder = new TieBuilder();
        for (var bucket : buckets(id, today)) {
            builder.add(
                    Math.toIntExact(bucket.day().toEpochDay()),
                    Kappa.of(bucket.channel()),
                    bucket.outgoing(),
                    Math.round(bucket.share() * TieBuilder.UNIT));
        }
        return builder.state().orElse(null);
    }

    @Override
    public synchronized List<Suggestion> due(LocalDate today, int limit) {
        int day = Math.toIntExact(today.toEpochDay());
        return of(people.keySet(), today).values().stream()
                .filter(tie -> tie.dueDay().filter(it -> !it.isAfter(today)).isPresent())
                .filter(tie -> !tie.wish().quiet())
                .filter(tie ->
                        tie.wish().snoozedUntil() == null
                                || !today.isBefore(tie.wish().snoozedUntil()))
                .map(tie -> Suggestion.of(tie, day))
                .sorted()
                .limit(limit)
                .toList();
    }

    @Override
    public List<PersonId> closest(int limit) {
        return List.of();
    }

    @Override
    public synchronized int ahead(Tie tie, LocalDate today, int most) {
        double strength = tie.on(today).strength();
        return (int)
                of(people.keySet(), today).values().stream()
                        .filter(other -> other.on(today).strength() > strength)
                        .limit(most)
                        .count();
    }

    @Override
    public synchronized void wish(PersonId person, TieWish wish) {
        wishes.put(person, wish);
    }

    @Override
    public synchronized void every(String group, int days, LocalDate today) {
        var before = cadences.get(group);
        if (before == null || before.days() != days) {
            cadences.put(group, new Cadence(days, today, group));
        }
    }

    @Override
    public synchronized boolean withoutCadence(String group) {
        return cadences.remove(group) != null;
    }

    @Override
    public synchronized void answered(PersonId person, Answer answer, Instant now) {
        answers.add(answer);
    }

    @Override
    public ImportId begin(String name, Format format, String fingerprint, Instant now) {
        return new ImportId(NUMBERS.incrementAndGet());
    }

    @Override
    public List<Verdict> take(
            ImportId id, List<Found> batch, Map<Long, Decision> decisions, Instant now) {
        return List.of();
    }

    @Override
    public List<Verdict> judge(List<Found> batch, Map<Long, Decision> decisions, Instant now) {
        return List.of();
    }

    @Override
    public void end(ImportId id, Totals totals, Instant now) {}

    @Override
    public List<ImportRecord> all() {
        return List.of();
    }

    @Override
    public Optional<ImportRecord> find(ImportId id) {
        return Optional.empty();
    }

    @Override
    public boolean undo(ImportId id) {
        return false;
    }
}
