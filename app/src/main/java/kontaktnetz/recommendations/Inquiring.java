package kontaktnetz.recommendations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import kontaktnetz.people.PersonId;
import kontaktnetz.people.VagueDay;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.Inquiry.Part;
import kontaktnetz.recommendations.Inquiry.Voice;
import kontaktnetz.topics.TopicId;

/// Turns to somebody the net recommends, and notes one day what came of it.
public final class Inquiring {

    private final Inquiries inquiries;

    public Inquiring(Inquiries inquiries) {
        this.inquiries = inquiries;
    }

    /// The owner gets in touch with a candidate; whoever stands behind them is remembered.
    public Optional<Inquiry> begin(TopicId topic, String asked, Candidate candidate, Instant now) {
        return inquiries.begin(topic, asked, candidate.person().id(), voices(candidate), now);
    }

    /// Those whose good experience arrived recommended; those who stand between linked. A warning
    /// recommends nobody.
    private static List<Voice> voices(Candidate candidate) {
        var recommended = new LinkedHashSet<PersonId>();
        var linked = new LinkedHashSet<PersonId>();
        for (var reason : candidate.good()) {
            reason.witness().ifPresent(recommended::add);
            reason.through().ifPresent(linked::add);
        }
        linked.removeAll(recommended);
        var voices = new ArrayList<Voice>();
        recommended.forEach(person -> voices.add(new Voice(person, Part.RECOMMENDED)));
        linked.forEach(person -> voices.add(new Voice(person, Part.LINKED)));
        return voices;
    }

    /// What came of it: the owner's own experience, which keeps or breaks the word of those who
    /// recommended. Empty where no such inquiry is open.
    public Optional<Inquiry> end(
            InquiryId id, Grade grade, String sentence, LocalDate today, Instant now) {
        return inquiries
                .find(id)
                .flatMap(open -> {
                    var when = VagueDay.of(today);
                    var story =
                            new Story(
                                    Origin.MINE, open.with(), open.topic(), grade, when, sentence);
                    return inquiries.end(id, story, now);
                });
    }
}
