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
    interface Happening {
        void tell(LocalDate day, Post post) throws IOException;
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
        cast.forEach(this::planContacts);
        groups.forEach(this::planCircle);
        planBulk();
        if (size == Size.SMALL) {
            planIntroductions();
            planGreetings();
        }
        var diary = new Diary(new IcsWriter(calendar), letters);
        diary.begin();
        if (size == Size.SMALL) {
            diary.standing(cast, groups, today);
        }
        var post = new Post(new MboxWriter(mail), diary, letters, random);
        post.writeUntil(today, days);
        diary.end();
    }

    private void planContacts(Someone who) {
        var met = plan.days(who);
        contacts.put(who.number(), met);
        for (int i = 0; i < met.size(); i++) {
            boolean last = i == met.size() - 1;
            on(met.get(i), (day, post) -> post.exchange(who, day, last, today));
        }
    }

    /// Letters within a circle; the last one is answered to all, so that nobody there seems
    /// forgotten.
    private void planCircle(String group, List<Someone> members) {
        if (!letters.writesToMany(group) || members.size() < 3) {
            return;
        }
        var dates = plan.steadily(size == Size.SMALL ? CIRCLE_EVERY : 4 * CIRCLE_EVERY);
        for (var date : dates) {
            var day = Kind.CLIENT.suited(date);
            var active = members.stream().filter(who -> isActive(who, day)).toList();
            boolean last = date.equals(dates.getLast());
            if (active.size() >= 3) {
                on(day, (_, post) -> post.circle(group, active, day, last));
            }
        }
    }

    private boolean isActive(Someone who, LocalDate day) {
        var met = contacts.getOrDefault(who.number(), List.of());
        return !met.isEmpty() && !day.isBefore(met.getFirst());
    }

    private void planBulk() {
        for (var row : letters.table("newsletters")) {
            for (var date : plan.steadily(Double.parseDouble(row.get(2)))) {
                on(date, (day, post) -> post.newsletter(row, day));
            }
        }
        for (var row : letters.table("automatic")) {
            for (var date : plan.steadily(12)) {
                on(date, (day, post) -> post.automatic(row, day));
            }
        }
        for (var date : plan.steadily(2.3)) {
            on(date, (day, post) -> post.list(cast, day));
        }
    }

    /// Somebody brings two together on a day on which we were in touch anyway.
    private void planIntroductions() {
        for (var row : letters.table("introductions")) {
            var about = today.minusMonths(Integer.parseInt(row.get(2)));
            var introduced = new ArrayList<Someone>();
            for (var name : row.get(1).split(", ")) {
                introduced.add(Cast.named(cast, name));
            }
            if (row.get(0).equals("ich")) {
                on(
                        Kind.CLIENT.suited(about),
                        (day, post) -> post.introduce(introduced, row.get(3), day));
            } else {
                var sender = Cast.named(cast, row.get(0));
                var met = contacts.getOrDefault(sender.number(), List.of());
                var when = met.stream().filter(day -> !day.isAfter(about)).reduce((_, b) -> b);
                on(
                        when.orElseGet(met::getFirst),
                        (day, post) -> post.introduced(sender, introduced, row.get(3), day));
            }
        }
    }

    /// Season's greetings to clients, once a year.
    private void planGreetings() {
        for (int year = today.getYear() - size.years; year <= today.getYear(); year++) {
            var date = Kind.CLIENT.suited(LocalDate.of(year, 12, 17));
            var clients =
                    groups.getOrDefault("Kundinnen", List.of()).stream()
                            .filter(who -> !who.story().apart() && who.story().times() == 0)
                            .filter(who -> isActive(who, date))
                            .limit(GREETED)
                            .toList();
            if (date.isAfter(today.minusYears(size.years)) && date.isBefore(today)) {
                on(date, (day, post) -> post.greet(clients, day));
            }
        }
    }

    private void on(LocalDate day, Happening happening) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(happening);
    }
}
