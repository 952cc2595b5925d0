package kontaktnetz.sample;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import kontaktnetz.sample.SampleNet.Size;

/// What happened, day by day: first it is planned for everybody, then written in the order of time,
/// so that mailbox and calendar grow in one pass.
final class Chronicle {

    private static final double CIRCLE_EVERY = 14;
    private static final int GREETED = 24;
    private static final String GREETING = "Frohe Feiertage und danke für {jahr}";

    private final List<Someone> cast;
    private final Map<String, List<Someone>> groups;
    private final LocalDate today;
    private final Size size;
    private final Letters letters = Letters.read();
    private final Plan plan;
    private final SplittableRandom random;
    private final TreeMap<LocalDate, List<Happening>> days = new TreeMap<>();
    private final Map<Integer, List<LocalDate>> contacts = new HashMap<>();

    /// Something that happens on a day.
    private interface Happening {
        void on(LocalDate day) throws IOException;
    }

    Chronicle(List<Someone> cast, LocalDate today, Size size, SplittableRandom random) {
        this.cast = cast;
        this.groups = Cast.groups(cast);
        this.today = today;
        this.size = size;
        this.random = random;
        this.plan = new Plan(today.minusYears(size.years), today, random.split());
    }

    void write(Writer mail, Writer calendar) throws IOException {
        var outbox = new Outbox(new MboxWriter(mail), random);
        var diary = new Diary(new IcsWriter(calendar), letters);
        var post = new Post(outbox, diary, letters, random);
        var circulars = new Circulars(outbox, letters, random);
        cast.forEach(who -> planContacts(who, post));
        groups.forEach((group, members) -> planCircle(group, members, circulars));
        planBulk(circulars);
        diary.begin();
        if (size == Size.SMALL) {
            planIntroductions(circulars);
            planGreetings(circulars);
            diary.standing(cast, groups, today);
        }
        tell(outbox);
        diary.end();
    }

    private void tell(Outbox outbox) throws IOException {
        for (var day = days.pollFirstEntry(); day != null; day = days.pollFirstEntry()) {
            for (var happening : day.getValue()) {
                happening.on(day.getKey());
            }
            outbox.writeDay();
        }
    }

    private void planContacts(Someone who, Post post) {
        var met = plan.days(who);
        contacts.put(who.number(), met);
        boolean told = !who.story().about().isEmpty();
        for (int i = 0; i < met.size(); i++) {
            boolean last = i == met.size() - 1;
            on(
                    met.get(i),
                    day -> {
                        if (last && told) {
                            post.last(who, day);
                        } else {
                            exchange(who, day, post);
                        }
                    });
        }
    }

    private void exchange(Someone who, LocalDate day, Post post) throws IOException {
        var open = post.exchange(who, day);
        var next = day.plusDays(1);
        if (open != null
                && next.isBefore(today)
                && who.kind().suited(next).equals(next)
                && !who.story().apart()
                && who.story().times() == 0
                && who.kind() != Kind.BIRTHDAY) {
            on(next, morning -> post.answer(open, morning));
        }
    }

    /// Letters within a circle; the last one is answered to all, so that nobody there seems
    /// forgotten.
    private void planCircle(String group, List<Someone> members, Circulars circulars) {
        if (!letters.writesToMany(group) || members.size() < 3) {
            return;
        }
        var dates = plan.steadily(size == Size.SMALL ? CIRCLE_EVERY : 4 * CIRCLE_EVERY);
        for (var date : dates) {
            var day = Kind.CLIENT.suited(date);
            var active = members.stream().filter(who -> isActive(who, day)).toList();
            boolean last = date.equals(dates.getLast());
            if (active.size() >= 3) {
                on(day, _ -> circulars.circle(group, active, day, last));
            }
        }
    }

    private boolean isActive(Someone who, LocalDate day) {
        var met = contacts.getOrDefault(who.number(), List.of());
        return !met.isEmpty() && !day.isBefore(met.getFirst());
    }

    private void planBulk(Circulars circulars) {
        for (var row : letters.table("newsletters")) {
            for (var date : plan.steadily(Double.parseDouble(row.get(2)))) {
                on(date, day -> circulars.newsletter(row, day));
            }
        }
        for (var row : letters.table("automatic")) {
            for (var date : plan.steadily(16)) {
                on(date, day -> circulars.automatic(row, day));
            }
        }
        for (var date : plan.steadily(3)) {
            on(date, day -> circulars.list(cast, day));
        }
    }

    /// Somebody brings two together on a day on which we were in touch anyway.
    private void planIntroductions(Circulars circulars) {
        for (var row : letters.table("introductions")) {
            var about = today.minusMonths(Integer.parseInt(row.get(2)));
            var introduced = new ArrayList<Someone>();
            for (var name : row.get(1).split(", ")) {
                introduced.add(Cast.named(cast, name));
            }
            if (row.get(0).equals("ich")) {
                on(Kind.CLIENT.suited(about), day -> circulars.toAll(introduced, row.get(3), day));
            } else {
                var sender = Cast.named(cast, row.get(0));
                var met = contacts.getOrDefault(sender.number(), List.of());
                var when = met.stream().filter(day -> !day.isAfter(about)).reduce((_, b) -> b);
                on(
                        when.orElseGet(met::getFirst),
                        day -> circulars.introduced(sender, introduced, row.get(3), day));
            }
        }
    }

    /// Season's greetings to clients, once a year.
    private void planGreetings(Circulars circulars) {
        for (int year = today.getYear() - size.years; year <= today.getYear(); year++) {
            var date = Kind.CLIENT.suited(LocalDate.of(year, 12, 17));
            var clients =
                    groups.getOrDefault("Kundinnen", List.of()).stream()
                            .filter(who -> !who.story().apart() && who.story().times() == 0)
                            .filter(who -> isActive(who, date))
                            .limit(GREETED)
                            .toList();
            if (date.isAfter(today.minusYears(size.years)) && date.isBefore(today)) {
                on(date, day -> circulars.toAll(clients, GREETING, day));
            }
        }
    }

    private void on(LocalDate day, Happening happening) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(happening);
    }
}
