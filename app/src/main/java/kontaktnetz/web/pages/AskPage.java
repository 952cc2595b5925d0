package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.graph.Standing;
import kontaktnetz.people.Person;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Answer;
import kontaktnetz.recommendations.Answer.MayKnow;
import kontaktnetz.recommendations.Answer.Outsider;
import kontaktnetz.recommendations.Asking;
import kontaktnetz.recommendations.Candidate;
import kontaktnetz.recommendations.Inquiring;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.recommendations.Testimony;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.topics.TopicId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.wording.Draft;
import kontaktnetz.wording.RecommendationWords;
import org.jspecify.annotations.Nullable;

/// "I am looking for somebody": asks the net, and shows who stands behind each answer.
public final class AskPage {

    private static final int OTHER_MEANINGS = 4;
    private static final int MOST_OPEN = 10;
    private static final int LATEST = 5;

    /// @param typed what was asked, or empty
    /// @param topic what was understood; null where nothing was asked or understood
    /// @param open what waits for an outcome
    /// @param latest what was experienced last, shown while nothing is asked
    /// @param links whether a question can carry a link to answer by
    public record View(
            Frame frame,
            String typed,
            @Nullable Understood topic,
            List<Understood> meanings,
            List<Found> candidates,
            List<Outside> outside,
            List<Helper> helpers,
            List<Open> open,
            List<Told> latest,
            boolean links) {

        public boolean asked() {
            return !typed.isEmpty() || topic != null;
        }

        /// The page of the topic; where none was understood, what was typed among all topics.
        public String topics() {
            return topic != null ? "/topics/" + topic.key() : Links.to("/topics", "q", typed);
        }
    }

    /// @param address where this meaning is asked for
    public record Understood(String key, String label, String address) {}

    /// Somebody the net knows.
    ///
    /// @param kind the colour of the word
    /// @param introduce the draft to the strongest voice; null where only the owner has experience
    public record Found(
            Someone who,
            String kind,
            String standing,
            String summary,
            Threads threads,
            List<RecommendationWords.Line> good,
            List<RecommendationWords.Line> bad,
            List<String> sureness,
            List<Way> ways,
            @Nullable Writing introduce,
            Writing write) {}

    /// Somebody of whom the net tells nothing.
    public record Outside(Someone who, List<RecommendationWords.Line> told, List<Way> ways) {}

    /// Somebody who may know somebody.
    public record Helper(Someone who, String why, Writing ask) {}

    /// Messages ready to be sent.
    ///
    /// @param once what makes one message of a form that is sent twice; empty where it cannot be
    ///   sent from here
    public record Writing(Someone to, List<Message> messages, String once) {}

    /// @param mailto the link that opens it in the mail program
    public record Message(String manner, String subject, String text, String mailto) {}

    /// An inquiry that waits for what came of it.
    public record Open(Someone who, String topic, String since, String address) {}

    /// An experience, as a row shows it.
    public record Told(Someone with, String topic, RecommendationWords.Line line, String address) {}

    private final boolean links;

    /// @param links whether others reach these pages, so that a question can carry a link
    public AskPage(boolean links) {
        this.links = links;
    }

    /// `GET /ask?q&topic`
    public Reply show(Visit visit) {
        var topics = visit.net().topics().book();
        var typed = visit.field("q");
        var bounded =
                typed.length() > Inquiry.LONGEST_QUESTION
                        ? typed.substring(0, Inquiry.LONGEST_QUESTION)
                        : typed;
        var chosen = TopicId.find(visit.field("topic")).filter(id -> topics.find(id).isPresent());
        var matches =
                bounded.isEmpty()
                        ? List.<TopicId>of()
                        : topics.match(bounded, OTHER_MEANINGS + 1).stream()
                                .map(match -> match.topic())
                                .toList();
        var topic = chosen.or(() -> matches.stream().findFirst());
        return Reply.page("ask", view(visit, topics, bounded, topic, matches));
    }

    private View view(
            Visit visit,
            TopicBook topics,
            String typed,
            Optional<TopicId> topic,
            List<TopicId> matches) {
        var frame = visit.frame(Place.ASK, visit.texts().say("web.place.ask"));
        var language = Language.of(visit.texts().locale());
        var meanings =
                matches.stream()
                        .filter(id -> !topic.equals(Optional.of(id)))
                        .map(id -> understood(id, topics, language, typed))
                        .toList();
        if (topic.isEmpty()) {
            boolean asked = !typed.isEmpty();
            return new View(
                    frame,
                    typed,
                    null,
                    meanings,
                    List.of(),
                    List.of(),
                    List.of(),
                    asked ? List.of() : open(visit, topics, language),
                    asked ? List.of() : latest(visit, topics, language),
                    links);
        }
        var answer = asking(visit).ask(topic.get(), topics, visit.today());
        var telling = new Telling(visit, topics, answer);
        return new View(
                frame,
                typed,
                understood(topic.get(), topics, language, typed),
                meanings,
                telling.candidates(),
                telling.outside(),
                telling.helpers(),
                List.of(),
                List.of(),
                links);
    }

    /// `POST /ask/turn`
    public Reply turn(Visit visit) {
        var topics = visit.net().topics().book();
        var topic = TopicId.find(visit.field("topic")).filter(id -> topics.find(id).isPresent());
        var person = visit.number("person").map(PersonId::new);
        if (topic.isEmpty() || person.isEmpty()) {
            return new Reply.Missing();
        }
        return asking(visit)
                .about(person.get(), topic.get(), topics, visit.today())
                .flatMap(candidate ->
                        new Inquiring(visit.net().inquiries())
                                .begin(topic.get(), asked(visit), candidate, visit.now()))
                .<Reply>map(
                        inquiry -> new Reply.Redirect("/inquiries/" + inquiry.id() + "?done=begun"))
                .orElseGet(Reply.Missing::new);
    }

    private static String asked(Visit visit) {
        var asked = visit.field("q");
        return asked.length() > Inquiry.LONGEST_QUESTION
                ? asked.substring(0, Inquiry.LONGEST_QUESTION)
                : asked;
    }

    static Asking asking(Visit visit) {
        var net = visit.net();
        return new Asking(
                net.people(), net.ties(), net.acquaintances(), net.experiences(), net.trusts());
    }

    private static Understood understood(
            TopicId id, TopicBook topics, Language language, String typed) {
        return new Understood(
                id.key(),
                topics.label(id, language),
                Links.to("/ask", "q", typed, "topic", id.key()));
    }

    private static List<Open> open(Visit visit, TopicBook topics, Language language) {
        var inquiries = visit.net().inquiries().open(MOST_OPEN);
        return OpenInquiries.of(visit, inquiries, topics, language);
    }

    private static List<Told> latest(Visit visit, TopicBook topics, Language language) {
        return Experienced.rows(visit, visit.net().experiences().latest(LATEST), topics, language);
    }

    /// Puts one answer into words.
    private static final class Telling {

        private final Visit visit;
        private final TopicBook topics;
        private final Answer answer;
        private final Map<PersonId, Person> people;
        private final Map<PersonId, String> names;
        private final RecommendationWords words;

        Telling(Visit visit, TopicBook topics, Answer answer) {
            this.visit = visit;
            this.topics = topics;
            this.answer = answer;
            this.people = visit.net().people().find(mentioned(answer));
            this.names = Names.of(visit, people);
            this.words = new RecommendationWords(visit.texts(), names);
        }

        private static Set<PersonId> mentioned(Answer answer) {
            var mentioned = new HashSet<PersonId>();
            for (var candidate : answer.candidates()) {
                mentioned.add(candidate.person().id());
                for (var reason : reasons(candidate)) {
                    reason.witness().ifPresent(mentioned::add);
                    reason.through().ifPresent(mentioned::add);
                    reason.experiences().forEach(it -> mentioned.addAll(it.toldBy()));
                }
                candidate.cuts().forEach(cut -> mentioned.add(cut.through()));
            }
            for (var outsider : answer.outside()) {
                outsider.experiences().forEach(it -> Experienced.mention(it, mentioned));
            }
            return mentioned;
        }

        private static List<Testimony> reasons(Candidate candidate) {
            var all = new ArrayList<>(candidate.good());
            all.addAll(candidate.bad());
            return all;
        }

        List<Found> candidates() {
            return answer.candidates().stream().map(this::found).toList();
        }

        private Found found(Candidate candidate) {
            var person = candidate.person();
            var writing = new Writings(visit).on(topics, answer.topic());
            var voice =
                    candidate.good().stream()
                            .flatMap(reason -> reason.through().or(reason::witness).stream())
                            .map(people::get)
                            .filter(it -> it != null)
                            .findFirst();
            return new Found(
                    someone(person),
                    kind(candidate.standing()),
                    words.standing(candidate.standing()),
                    words.summary(candidate),
                    Threads.of(candidate, names),
                    candidate.good().stream().map(words::line).toList(),
                    candidate.bad().stream().map(words::line).toList(),
                    words.sureness(candidate),
                    Way.of(person),
                    voice.map(it -> writing.of(Draft.Purpose.INTRODUCE, it, person)).orElse(null),
                    writing.of(Draft.Purpose.WRITE, person, person));
        }

        List<Outside> outside() {
            return answer.outside().stream().map(this::outside).toList();
        }

        private Outside outside(Outsider outsider) {
            return new Outside(
                    someone(outsider.person()),
                    outsider.experiences().stream().map(words::line).toList(),
                    Way.of(outsider.person()));
        }

        List<Helper> helpers() {
            var writing = new Writings(visit).on(topics, answer.topic());
            return answer.mayKnow().stream().map(it -> helper(it, writing)).toList();
        }

        private Helper helper(MayKnow mayKnow, Writings.Topical writing) {
            return new Helper(
                    someone(mayKnow.person()),
                    words.nearness(mayKnow.nearness()),
                    writing.of(Draft.Purpose.ASK, mayKnow.person(), mayKnow.person()));
        }

        private Someone someone(Person person) {
            return Someone.of(person, visit.texts().say("web.nameless"));
        }
    }

    /// The colour that goes with a word.
    static String kind(Standing standing) {
        return switch (standing) {
            case SEVERAL -> "good";
            case FIRST_HINT -> "hint";
            case MIXED -> "mixed";
            case RATHER_NOT -> "not";
            case UNKNOWN -> "calm";
        };
    }
}
