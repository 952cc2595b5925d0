package kontaktnetz.web.pages;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;
import kontaktnetz.access.AnswerTokens;
import kontaktnetz.answers.Answered;
import kontaktnetz.answers.Answered.Kind;
import kontaktnetz.answers.Letterbox.Question;
import kontaktnetz.web.http.Door;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.WebServices;
import kontaktnetz.wording.Texts;

/// The small page for whoever was sent a link: one question, one answer, and nothing else of the
/// net. No session is asked for and none begins; the token in the address is the only key.
public final class AnswerPage {

    private final WebServices services;
    private final Door door;
    private final AnswerTokens tokens = new AnswerTokens();

    public AnswerPage(WebServices services, Door door) {
        this.services = services;
        this.door = door;
    }

    /// @param asks who asks for what, in words; empty where nothing is asked any more
    /// @param said what happened, or empty
    public record View(
            Frame frame, String asks, String whom, String sentence, String said, String trouble) {}

    /// `GET /answer/{token}`
    public Reply show(Context context) {
        return question(context)
                .map(question -> page(context, 200, question, "", "", ""))
                .orElseGet(() -> over(context));
    }

    /// `POST /answer/{token}`
    public Reply answer(Context context) {
        var question = question(context);
        if (question.isEmpty()) {
            return over(context);
        }
        var whom = field(context, "whom");
        var sentence = field(context, "sentence");
        var kind =
                Arrays.stream(Kind.values())
                        .filter(it -> it.name().equals(field(context, "kind")))
                        .findFirst();
        if (kind.isEmpty() || (kind.get() != Kind.PASS && whom.isEmpty())) {
            return page(context, 422, question.get(), whom, sentence, "web.answer.incomplete");
        }
        if (whom.length() > Answered.LONGEST_NAME
                || sentence.length() > Answered.LONGEST_SENTENCE) {
            return page(context, 422, question.get(), "", "", "web.answer.long");
        }
        var answered =
                kind.get() == Kind.PASS
                        ? Answered.pass()
                        : new Answered(kind.get(), whom, sentence);
        return services.letterbox().drop(hash(context), answered, services.clock().instant())
                ? said(context, 200, "web.answer.thanks")
                : over(context);
    }

    private Optional<Question> question(Context context) {
        var now = services.clock().instant();
        var found =
                AnswerTokens.isOne(context.pathParam("token"))
                        ? services.letterbox().question(hash(context), now)
                        : Optional.<Question>empty();
        if (found.isEmpty()) {
            tokens.missed(now);
        }
        return found;
    }

    private static String hash(Context context) {
        return AnswerTokens.hash(context.pathParam("token"));
    }

    /// Unknown, used, taken back and over look alike.
    private Reply over(Context context) {
        boolean closed = tokens.isClosed(services.clock().instant());
        return said(context, closed ? 429 : 404, "web.answer.over");
    }

    private Reply said(Context context, int status, String said) {
        var texts = door.wished(context);
        return new Reply.Page(
                status, "answer", new View(frame(context, texts), "", "", "", texts.say(said), ""));
    }

    private Reply page(
            Context context,
            int status,
            Question question,
            String whom,
            String sentence,
            String trouble) {
        var texts = door.wished(context);
        var topic = texts.language().equals("de") ? question.german() : question.english();
        var asks =
                question.owner().isEmpty()
                        ? texts.say("web.answer.asks.nameless", topic)
                        : texts.say("web.answer.asks", question.owner(), topic);
        return new Reply.Page(
                status,
                "answer",
                new View(
                        frame(context, texts),
                        asks,
                        whom,
                        sentence,
                        "",
                        trouble.isEmpty() ? "" : texts.say(trouble)));
    }

    private Frame frame(Context context, Texts texts) {
        return new Frame(
                texts,
                services.assets(),
                Place.NONE,
                texts.say("web.answer.title"),
                "",
                context.req().getRequestURI(),
                false);
    }

    private static String field(Context context, String name) {
        var value = context.formParam(name);
        return value == null ? "" : value.replace("\0", "").strip();
    }
}
