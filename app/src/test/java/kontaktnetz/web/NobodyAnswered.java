package kontaktnetz.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kontaktnetz.answers.AnswerLink;
import kontaktnetz.answers.AnswerLinkId;
import kontaktnetz.answers.AnswerLinks;
import kontaktnetz.answers.Answered;
import kontaktnetz.answers.Letterbox;
import kontaktnetz.people.PersonId;

/// A net without answer links, for pages that are about something else.
final class NobodyAnswered implements AnswerLinks, Letterbox {

    @Override
    public Optional<AnswerLink> make(PersonId to, Asked topic, String hash, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<AnswerLink> find(AnswerLinkId id) {
        return Optional.empty();
    }

    @Override
    public boolean revoke(AnswerLinkId id) {
        return false;
    }

    @Override
    public boolean settle(AnswerLinkId id) {
        return false;
    }

    @Override
    public List<AnswerLink> waiting(int limit) {
        return List.of();
    }

    @Override
    public List<AnswerLink> open(Instant now, int limit) {
        return List.of();
    }

    @Override
    public Optional<Question> question(String hash, Instant now) {
        return Optional.empty();
    }

    @Override
    public boolean drop(String hash, Answered answered, Instant now) {
        return false;
    }
}
