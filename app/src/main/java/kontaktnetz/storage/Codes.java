package kontaktnetz.storage;

import java.util.List;
import kontaktnetz.answers.AnswerLink;
import kontaktnetz.answers.Answered;
import kontaktnetz.interactions.Channel;
import kontaktnetz.interactions.Trace.Part;
import kontaktnetz.introductions.Outcome;
import kontaktnetz.network.Closeness;
import kontaktnetz.network.Relation;
import kontaktnetz.outbox.MailAccount;
import kontaktnetz.outbox.Outgoing;
import kontaktnetz.people.Identifier;
import kontaktnetz.people.Identifier.Kind;
import kontaktnetz.people.Organisation;
import kontaktnetz.recommendations.Grade;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.topics.Language;

/// How closed choices are written down: as numbers that stay when a choice is added or moved.
final class Codes {

    /// The kind of the identifier that is a person's own number.
    static final int SELF = 9;

    static final int OPEN = 0;
    static final int IGNORED = 1;
    static final int MINE = 2;

    static final int NOTE = code(Channel.NOTE);

    private static final List<Channel> CHANNELS =
            List.of(Channel.MEETING, Channel.CALL, Channel.MAIL, Channel.MESSAGE, Channel.NOTE);
    private static final List<Part> PARTS = List.of(Part.FROM, Part.TO, Part.CC, Part.ABSENT);
    private static final List<Grade> GRADES =
            List.of(Grade.VERY_GOOD, Grade.GOOD, Grade.NEUTRAL, Grade.POOR, Grade.BAD);
    private static final List<Relation> RELATIONS =
            List.of(
                    Relation.KNOWS,
                    Relation.COLLEAGUE,
                    Relation.FRIEND,
                    Relation.FAMILY,
                    Relation.CLIENT,
                    Relation.INTRODUCED);
    private static final List<Closeness> CLOSENESSES =
            List.of(Closeness.SLIGHT, Closeness.GOOD, Closeness.CLOSE);
    private static final List<Organisation.Kind> ORGANISATION_KINDS =
            List.of(
                    Organisation.Kind.COMPANY,
                    Organisation.Kind.ASSOCIATION,
                    Organisation.Kind.PUBLIC,
                    Organisation.Kind.SCHOOL);
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.GREW, Outcome.TALKED, Outcome.NOTHING, Outcome.UNKNOWN);
    private static final List<MailAccount.Security> SECURITIES =
            List.of(
                    MailAccount.Security.TLS,
                    MailAccount.Security.STARTTLS,
                    MailAccount.Security.NONE);
    private static final List<Outgoing.State> OUTGOING =
            List.of(
                    Outgoing.State.QUEUED,
                    Outgoing.State.SENDING,
                    Outgoing.State.SENT,
                    Outgoing.State.FAILED,
                    Outgoing.State.DOUBTFUL);
    private static final List<Answered.Kind> ANSWER_KINDS =
            List.of(Answered.Kind.OWN, Answered.Kind.HEARD, Answered.Kind.PASS);
    private static final List<AnswerLink.Standing> LINK_STANDINGS =
            List.of(
                    AnswerLink.Standing.OPEN,
                    AnswerLink.Standing.ANSWERED,
                    AnswerLink.Standing.SETTLED,
                    AnswerLink.Standing.REVOKED);
    private static final List<Kind> KINDS = List.of(Kind.UID, Kind.EMAIL, Kind.PHONE, Kind.URL);

    private Codes() {}

    static int code(Channel channel) {
        return switch (channel) {
            case MEETING -> 0;
            case CALL -> 1;
            case MAIL -> 2;
            case MESSAGE -> 3;
            case NOTE -> 4;
        };
    }

    static Channel channel(int code) {
        return CHANNELS.get(code);
    }

    static int code(Part part) {
        return switch (part) {
            case FROM -> 0;
            case TO -> 1;
            case CC -> 2;
            case ABSENT -> 3;
        };
    }

    static Part part(int code) {
        return PARTS.get(code);
    }

    static int code(Kind kind) {
        return switch (kind) {
            case UID -> 0;
            case EMAIL -> 1;
            case PHONE -> 2;
            case URL -> 3;
        };
    }

    static Kind kind(int code) {
        return KINDS.get(code);
    }

    static int code(Grade grade) {
        return switch (grade) {
            case VERY_GOOD -> 2;
            case GOOD -> 1;
            case NEUTRAL -> 0;
            case POOR -> -1;
            case BAD -> -2;
        };
    }

    static Grade grade(int code) {
        return GRADES.get(2 - code);
    }

    /// Nothing said is no row.
    static int code(TrustWord word) {
        return switch (word) {
            case NOTHING_SAID -> 0;
            case KNOWN -> 1;
            case TRUSTED -> 2;
            case FULLY_TRUSTED -> 3;
            case NOT_THEIR_ADVICE -> 9;
        };
    }

    static TrustWord word(int code) {
        return switch (code) {
            case 1 -> TrustWord.KNOWN;
            case 2 -> TrustWord.TRUSTED;
            case 3 -> TrustWord.FULLY_TRUSTED;
            case 9 -> TrustWord.NOT_THEIR_ADVICE;
            default -> TrustWord.NOTHING_SAID;
        };
    }

    static int code(Inquiry.Part part) {
        return switch (part) {
            case RECOMMENDED -> 0;
            case LINKED -> 1;
        };
    }

    static Inquiry.Part inquiryPart(int code) {
        return code == 0 ? Inquiry.Part.RECOMMENDED : Inquiry.Part.LINKED;
    }

    static int code(Relation relation) {
        return switch (relation) {
            case KNOWS -> 0;
            case COLLEAGUE -> 1;
            case FRIEND -> 2;
            case FAMILY -> 3;
            case CLIENT -> 4;
            case INTRODUCED -> 5;
        };
    }

    static Relation relation(int code) {
        return RELATIONS.get(code);
    }

    static int code(Closeness closeness) {
        return switch (closeness) {
            case SLIGHT -> 1;
            case GOOD -> 2;
            case CLOSE -> 3;
        };
    }

    static Closeness closeness(int code) {
        return CLOSENESSES.get(code - 1);
    }

    static int code(Organisation.Kind kind) {
        return switch (kind) {
            case COMPANY -> 0;
            case ASSOCIATION -> 1;
            case PUBLIC -> 2;
            case SCHOOL -> 3;
        };
    }

    static Organisation.Kind organisationKind(int code) {
        return ORGANISATION_KINDS.get(code);
    }

    static int code(Outcome outcome) {
        return switch (outcome) {
            case GREW -> 0;
            case TALKED -> 1;
            case NOTHING -> 2;
            case UNKNOWN -> 3;
        };
    }

    static Outcome outcome(int code) {
        return OUTCOMES.get(code);
    }

    static int code(MailAccount.Security security) {
        return switch (security) {
            case TLS -> 0;
            case STARTTLS -> 1;
            case NONE -> 2;
        };
    }

    static MailAccount.Security security(int code) {
        return SECURITIES.get(code);
    }

    static int code(Outgoing.State state) {
        return switch (state) {
            case QUEUED -> 0;
            case SENDING -> 1;
            case SENT -> 2;
            case FAILED -> 3;
            case DOUBTFUL -> 4;
        };
    }

    static Outgoing.State outgoing(int code) {
        return OUTGOING.get(code);
    }

    static int code(Answered.Kind kind) {
        return switch (kind) {
            case OWN -> 0;
            case HEARD -> 1;
            case PASS -> 2;
        };
    }

    static Answered.Kind answerKind(int code) {
        return ANSWER_KINDS.get(code);
    }

    static int code(AnswerLink.Standing standing) {
        return switch (standing) {
            case OPEN -> 0;
            case ANSWERED -> 1;
            case SETTLED -> 2;
            case REVOKED -> 3;
        };
    }

    static AnswerLink.Standing standing(int code) {
        return LINK_STANDINGS.get(code);
    }

    static int code(Language language) {
        return switch (language) {
            case GERMAN -> 0;
            case ENGLISH -> 1;
        };
    }

    static Language language(int code) {
        return code == 0 ? Language.GERMAN : Language.ENGLISH;
    }

    static int code(boolean yes) {
        return yes ? 1 : 0;
    }

    /// An identifier both databases can hold: without NUL and without halves of characters.
    static Identifier clean(Identifier identifier) {
        var value = clean(identifier.value());
        return value.equals(identifier.value()) || value.isBlank()
                ? identifier
                : new Identifier(identifier.kind(), value);
    }

    static String clean(String text) {
        return isClean(text) ? text : whole(text);
    }

    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /// As a card's own text is cleaned, so that one address stays one address.
    private static String whole(String text) {
        return text.codePoints()
                .filter(c -> c != 0)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
