package kontaktnetz.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kontaktnetz.answers.AnswerLinks;
import kontaktnetz.answers.Answered;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.Side;
import kontaktnetz.interactions.Channel;
import kontaktnetz.introductions.Outcome;
import kontaktnetz.introductions.Step;
import kontaktnetz.introductions.Two;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.Closeness;
import kontaktnetz.network.Relation;
import kontaktnetz.outbox.Envelope;
import kontaktnetz.outbox.MailAccount;
import kontaktnetz.people.Card;
import kontaktnetz.people.Met;
import kontaktnetz.people.PeopleQuery;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Inquiry.Part;
import kontaktnetz.recommendations.Inquiry.Voice;
import kontaktnetz.recommendations.Origin;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// What the people of the sample tell, so that every page about it has something to show.
final class Told {

    private static final TopicId DESIGN = new TopicId("graphic-design");

    private static final Step TOGETHER = new Step.Introduce(Channel.MAIL, House.TODAY);

    private final House house;

    private Told(House house) {
        this.house = house;
    }

    static void in(House house) {
        var told = new Told(house);
        told.of("Miriam Beck", "Clara Winter", Grade.VERY_GOOD, "Zuverlässig und mit Witz.");
        told.of("Tarık Öztürk", "Clara Winter", Grade.GOOD, "");
        told.over("Johanna Lindqvist", "Paul Adler", "Clara Winter", Grade.GOOD);
        told.of("Aylin Ferber", "Daniel Krüger", Grade.VERY_GOOD, "x".repeat(400));
        told.of("Sabine Kopp", "Daniel Krüger", Grade.BAD, "Zweimal verschoben.");
        told.of("Anselm Pfeiffer", "Ilja Novak", Grade.GOOD, "Ein schönes Etikett.");
        told.inquiries();
        told.introductions();
        told.giving();
        told.answers();
        told.letters();
        told.knows("Miriam Beck", "Verena Hösli", "Studium", Closeness.GOOD);
        told.knows("Verena Hösli", "Milan", "x".repeat(Acquaintance.LONGEST_LABEL), null);
        house.net().trusts().declare(told.id("Miriam Beck"), DESIGN, TrustWord.FULLY_TRUSTED);
        house.net().trusts().declare(told.id("Clara Winter"), DESIGN, TrustWord.TRUSTED);
    }

    private void of(String who, String with, Grade grade, String sentence) {
        var story =
                new Story(
                        Origin.of(id(who)),
                        id(with),
                        DESIGN,
                        grade,
                        new VagueDay("2026"),
                        sentence);
        house.net().experiences().add(story, Set.of(), House.NOW);
    }

    private void over(String teller, String who, String with, Grade grade) {
        var story =
                new Story(
                        Origin.of(id(who)), id(with), DESIGN, grade, VagueDay.UNKNOWN, "Plakate.");
        house.net().experiences().add(story, Set.of(id(teller)), House.NOW);
    }

    private void knows(String one, String other, String label, @Nullable Closeness closeness) {
        var statement =
                new Statement(
                        id(one),
                        id(other),
                        Relation.CLIENT,
                        label,
                        closeness,
                        new VagueDay("2019"),
                        VagueDay.UNKNOWN,
                        id("Miriam Beck"));
        house.net().acquaintances().add(statement, House.NOW);
    }

    private void inquiries() {
        var voices = List.of(new Voice(id("Miriam Beck"), Part.RECOMMENDED));
        var inquiries = house.net().inquiries();
        inquiries.begin(DESIGN, "Designerin", id("Clara Winter"), voices, House.NOW);
        var ended = inquiries.begin(DESIGN, "", id("Ilja Novak"), voices, House.NOW).orElseThrow();
        var came =
                new Story(
                        Origin.MINE,
                        id("Ilja Novak"),
                        DESIGN,
                        Grade.GOOD,
                        VagueDay.of(House.TODAY),
                        "Ging schnell.");
        inquiries.end(ended.id(), came, House.NOW);
    }

    /// A need, a moment of help and limits, with words as long as may be.
    private void giving() {
        var miriam = Side.of(id("Miriam Beck"));
        var need =
                new Matter.Said(
                        Matter.Kind.NEED,
                        miriam,
                        DESIGN,
                        "y".repeat(300),
                        House.TODAY.plusDays(9),
                        null,
                        null);
        house.net().matters().add(need, House.TODAY);
        var deed = new Deed(Deed.Kind.FAVOUR, miriam, Side.ME, null, House.TODAY, "z".repeat(300));
        house.net().moments().note(deed, House.NOW);
        house.net().limits().set(id("Clara Winter"), House.TODAY);
    }

    /// An account, so that every message has its form, and one that waits with words as long as may
    /// be.
    private void letters() {
        var outbox = house.net().outbox();
        var account =
                new MailAccount(
                        "mail.lena.example",
                        465,
                        MailAccount.Security.TLS,
                        "lena",
                        "",
                        "lena@lena.example");
        outbox.use(account);
        var to = List.of("x".repeat(60) + "@" + "y".repeat(60) + ".example");
        outbox.queue(new Envelope(to, "z".repeat(Envelope.LONGEST_SUBJECT), "Hallo"), House.NOW);
    }

    /// One that several could be meant by, one that passes, and a link that still opens.
    private void answers() {
        for (var name : List.of("Lena Stern", "Lena Stern")) {
            house.net().people().add(Card.named(name), Met.UNKNOWN, House.NOW);
        }
        answered("one", new Answered(Answered.Kind.HEARD, "Lena Stern", "x".repeat(400)));
        answered("two", Answered.pass());
        asked("three");
    }

    private void answered(String hash, Answered answered) {
        asked(hash);
        house.drop(hash, answered);
    }

    private void asked(String hash) {
        var asked = new AnswerLinks.Asked(DESIGN, "Grafikdesign", "graphic design");
        house.net().answers().make(id("Miriam Beck"), asked, hash, House.NOW);
    }

    /// One at each stage that has a page of its own.
    private void introductions() {
        var one = id("Miriam Beck");
        var other = id("Anselm Pfeiffer");
        introduction(one, other);
        introduction(one, id("Ilja Novak"), new Step.Ask(one));
        agreed(one, id("Paul Adler"));
        agreed(one, id("Sabine Kopp"), TOGETHER);
        agreed(
                one,
                id("Daniel Krüger"),
                TOGETHER,
                new Step.Hear(Outcome.GREW, "Sie haben zusammen eine Ausstellung gemacht."));
        introduction(
                one,
                id("Aylin Ferber"),
                new Step.Ask(one),
                new Step.Yes(one),
                new Step.Ask(id("Aylin Ferber")),
                new Step.No(id("Aylin Ferber")));
    }

    private void agreed(PersonId one, PersonId other, Step... more) {
        var steps =
                new ArrayList<Step>(
                        List.of(
                                new Step.Ask(one),
                                new Step.Yes(one),
                                new Step.Ask(other),
                                new Step.Yes(other)));
        steps.addAll(List.of(more));
        introduction(one, other, steps.toArray(Step[]::new));
    }

    private void introduction(PersonId one, PersonId other, Step... steps) {
        var introductions = house.net().introductions();
        var id =
                introductions
                        .begin(new Two(one, other), "x".repeat(40) + " y".repeat(200), House.NOW)
                        .orElseThrow()
                        .id();
        for (var step : steps) {
            introductions.take(
                    id,
                    introductions.find(id).orElseThrow().place(),
                    step,
                    "Bekannt gemacht",
                    House.NOW);
        }
    }

    private PersonId id(String name) {
        return house.net().people().named(PeopleQuery.named(name, 1)).getFirst().id();
    }
}
