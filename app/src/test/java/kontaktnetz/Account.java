package kontaktnetz;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Matter.Kind;
import kontaktnetz.giving.Matter.Said;
import kontaktnetz.giving.Side;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.Property;
import kontaktnetz.storage.Opened;
import kontaktnetz.storage.Storage;
import kontaktnetz.topics.TopicId;

/// Finds an account of somebody's help in what a face shows (law 5).
///
/// Two nets are alike but for who gives and who takes: in one Ada helps and Ben is helped, in the
/// other the two have changed places. How often is told by two numbers that occur nowhere else, nor
/// do their sum and difference. What is said of the whole is the same in both; so a document that
/// differs knows the account of somebody, be it by a figure, an order or a word, and one that holds
/// a number tells it.
public final class Account {

    static final int GIVEN = 97;
    static final int TAKEN = 53;

    /// From here on moments are numbered, so that no number of one is mistaken for an account.
    private static final int FIRST_NUMBER = 700_001;

    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "(?<![\\p{Alnum}.#&/=_])(%d|%d|%d|%d)(?![\\p{Alnum}%%:/=_-]|[.,]\\d)"
                            .formatted(GIVEN, TAKEN, GIVEN + TAKEN, GIVEN - TAKEN));
    private static final Pattern NOT_SHOWN =
            Pattern.compile(
                    "(?s)<svg.*?</svg>"
                            + "|\\s(href|action|hx-[a-z-]+|id|for|name|value|content|src|class)"
                            + "=\"[^\"]*\"");

    private Account() {}

    /// What is wrong with a document of which there is one for each of the two nets.
    ///
    /// @param memories whether it tells single moments, which differ
    public static List<String> complaints(
            String what, String inOne, String inOther, boolean memories) {
        var complaints = new ArrayList<String>();
        if (!memories && !inOne.equals(inOther)) {
            complaints.add(what + " depends on who gives and who takes" + where(inOne, inOther));
        }
        for (var text : List.of(inOne, inOther)) {
            var shown = NOT_SHOWN.matcher(text).replaceAll("");
            var found = new TreeSet<String>();
            var matcher = ACCOUNT.matcher(shown);
            while (matcher.find()) {
                found.add(matcher.group());
            }
            if (!found.isEmpty()) {
                complaints.add(what + " tells an account: " + found);
            }
        }
        return complaints.stream().distinct().toList();
    }

    private static String where(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 40);
        return ": …" + one.substring(from, Math.min(one.length(), at + 40)) + "…";
    }

    /// Fills one of the two nets.
    ///
    /// @param file its database
    /// @param swapped whether Ben helps and Ada is helped
    /// @return Ada and Ben
    public static List<PersonId> fill(Path file, LocalDate today, boolean swapped)
            throws SQLException {
        var now = today.atTime(12, 0).toInstant(java.time.ZoneOffset.UTC);
        try (var storage = ((Opened.Ready) Storage.open(file)).storage()) {
            var owner = storage.keys().only("Europe/Berlin", "DE", now);
            var net = storage.net(owner);
            var people = new ArrayList<PersonId>();
            for (var name : List.of("Ada Byron", "Ben Sommer")) {
                var card = Card.of(Property.of("FN", name));
                people.add(net.people().add(card, Met.UNKNOWN, now).id());
            }
            for (var person : people) {
                net.matters()
                        .add(
                                new Said(
                                        Kind.NEED,
                                        Side.of(person),
                                        new TopicId("websites"),
                                        "",
                                        today.plusDays(60),
                                        null,
                                        true),
                                today);
            }
            net.matters()
                    .add(
                            new Said(
                                    Kind.OFFER,
                                    Side.ME,
                                    new TopicId("websites"),
                                    "",
                                    null,
                                    null,
                                    true),
                            today);
            renumber(file);
            var gives = Side.of(people.get(swapped ? 1 : 0));
            var takes = Side.of(people.get(swapped ? 0 : 1));
            for (int i = 0; i < GIVEN; i++) {
                var day = today.minusDays(2L * i);
                net.moments().note(new Deed(Deed.Kind.FAVOUR, gives, Side.ME, null, day, ""), now);
                if (i < TAKEN) {
                    net.moments()
                            .note(new Deed(Deed.Kind.ANSWER, Side.ME, takes, null, day, ""), now);
                }
            }
            return people;
        }
    }

    private static void renumber(Path file) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "insert into counter (owner, name, next) select id, 'moment_of_help', "
                            + FIRST_NUMBER
                            + " from owner");
        }
    }
}
