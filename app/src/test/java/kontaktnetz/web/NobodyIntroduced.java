package kontaktnetz.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.IntroductionId;
import kontaktnetz.introductions.Introductions;
import kontaktnetz.introductions.Step;
import kontaktnetz.introductions.Two;
import kontaktnetz.outbox.Envelope;
import org.jspecify.annotations.Nullable;

/// A net in which nobody is being introduced, for pages that are about something else.
final class NobodyIntroduced implements Introductions {

    @Override
    public Optional<Introduction> find(IntroductionId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Introduction> open(Two two) {
        return Optional.empty();
    }

    @Override
    public Optional<Introduction> begin(Two two, String why, Instant now) {
        return Optional.empty();
    }

    @Override
    public Taken take(
            IntroductionId id,
            int place,
            Step step,
            String title,
            @Nullable Envelope letter,
            Instant now) {
        return new Taken.Missing();
    }

    @Override
    public Taken takeBack(IntroductionId id, int place, Instant now) {
        return new Taken.Missing();
    }

    @Override
    public boolean remove(IntroductionId id) {
        return false;
    }

    @Override
    public Set<Two> tried() {
        return Set.of();
    }

    @Override
    public List<Introduction> open(int limit) {
        return List.of();
    }

    @Override
    public List<Introduction> over(int limit) {
        return List.of();
    }
}
