package kontaktnetz.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kontaktnetz.giving.Deed;
import kontaktnetz.giving.Flow;
import kontaktnetz.giving.Idea;
import kontaktnetz.giving.IdeaId;
import kontaktnetz.giving.Ideas;
import kontaktnetz.giving.Limits;
import kontaktnetz.giving.Matter;
import kontaktnetz.giving.MatterId;
import kontaktnetz.giving.Matters;
import kontaktnetz.giving.MomentId;
import kontaktnetz.giving.MomentOfHelp;
import kontaktnetz.giving.MomentsOfHelp;
import kontaktnetz.giving.Side;
import kontaktnetz.network.Acquaintance;
import kontaktnetz.network.Acquaintance.Statement;
import kontaktnetz.network.AcquaintanceId;
import kontaktnetz.network.Acquaintances;
import kontaktnetz.network.Alongside;
import kontaktnetz.network.NamedCluster;
import kontaktnetz.network.Related;
import kontaktnetz.network.Spot;
import kontaktnetz.network.Together;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Declared;
import kontaktnetz.recommendations.Experience;
import kontaktnetz.recommendations.Experience.Story;
import kontaktnetz.recommendations.ExperienceId;
import kontaktnetz.recommendations.Experiences;
import kontaktnetz.recommendations.Inquiries;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.recommendations.Inquiry.Voice;
import kontaktnetz.recommendations.InquiryId;
import kontaktnetz.recommendations.TrustWord;
import kontaktnetz.recommendations.Trusts;
import kontaktnetz.topics.TopicId;
import org.jspecify.annotations.Nullable;

/// A net in which nobody has told anything yet, for pages that are about something else. Pages
/// about recommendations and introductions are tested over a real database.
final class NothingTold implements Acquaintances, Experiences, Trusts, Inquiries, MomentsOfHelp {

    @Override
    public List<Seen> around(Collection<PersonId> people, LocalDate today) {
        return List.of();
    }

    @Override
    public List<Together> seen(PersonId person, LocalDate today) {
        return List.of();
    }

    @Override
    public Optional<Together> seen(PersonId one, PersonId other, LocalDate today) {
        return Optional.empty();
    }

    @Override
    public List<Alongside> alongside(PersonId person, LocalDate today) {
        return List.of();
    }

    @Override
    public List<Acquaintance> stated(PersonId person) {
        return List.of();
    }

    @Override
    public List<Related> open(PersonId person) {
        return List.of();
    }

    @Override
    public Optional<Acquaintance> find(AcquaintanceId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Acquaintance> add(Statement statement, Instant now) {
        throw refused();
    }

    @Override
    public Optional<Acquaintance> change(AcquaintanceId id, Statement statement) {
        return Optional.empty();
    }

    @Override
    public boolean remove(AcquaintanceId id) {
        return false;
    }

    @Override
    public void settle(Map<PersonId, Spot> spots) {}

    @Override
    public void call(NamedCluster cluster) {}

    @Override
    public Whole whole(LocalDate today, Trusted trust) {
        return Whole.of(
                new Whole.Known(
                        List.of(), Map.of(), Map.of(), List.of(), List.of(), List.of(), Map.of(),
                        List.of(), Map.of()),
                today);
    }

    @Override
    public Optional<Experience> find(ExperienceId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Experience> add(Story story, Set<PersonId> toldBy, Instant now) {
        throw refused();
    }

    @Override
    public Optional<Experience> change(ExperienceId id, Story story, Set<PersonId> toldBy) {
        return Optional.empty();
    }

    @Override
    public boolean remove(ExperienceId id) {
        return false;
    }

    @Override
    public List<Experience> with(PersonId person) {
        return List.of();
    }

    @Override
    public List<Experience> by(PersonId person) {
        return List.of();
    }

    @Override
    public List<Experience> latest(int limit) {
        return List.of();
    }

    @Override
    public List<Experience> on(Collection<TopicId> topics) {
        return List.of();
    }

    @Override
    public Map<TopicId, Integer> halfLives() {
        return Map.of();
    }

    @Override
    public void fade(TopicId topic, @Nullable Integer halfLifeDays) {
        throw refused();
    }

    @Override
    public Map<PersonId, Declared> declared(Collection<PersonId> people) {
        return Map.of();
    }

    @Override
    public boolean declare(PersonId person, @Nullable TopicId topic, TrustWord word) {
        return false;
    }

    @Override
    public List<Outcome> outcomes(Collection<PersonId> people) {
        return List.of();
    }

    @Override
    public Optional<Inquiry> find(InquiryId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Inquiry> begin(
            TopicId topic, String asked, PersonId with, List<Voice> voices, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Inquiry> end(InquiryId id, Story experienced, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Inquiry> drop(InquiryId id, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<Inquiry> reopen(InquiryId id) {
        return Optional.empty();
    }

    @Override
    public boolean remove(InquiryId id) {
        return false;
    }

    @Override
    public List<Inquiry> open(int limit) {
        return List.of();
    }

    @Override
    public List<Inquiry> ended(int limit) {
        return List.of();
    }

    @Override
    public Optional<MomentOfHelp> find(MomentId id) {
        return Optional.empty();
    }

    @Override
    public Optional<MomentOfHelp> note(Deed deed, Instant now) {
        return Optional.empty();
    }

    @Override
    public Optional<MomentOfHelp> thanked(MomentId id, boolean thanked) {
        return Optional.empty();
    }

    @Override
    public boolean remove(MomentId id) {
        return false;
    }

    @Override
    public List<MomentOfHelp> with(PersonId person, LocalDate from, LocalDate before) {
        return List.of();
    }

    @Override
    public Flow flow(LocalDate today) {
        return Flow.of(List.of(), today);
    }

    /// Nobody looks for anything or offers it.
    Matters matters() {
        return new Matters() {

            @Override
            public Optional<Matter> find(MatterId id) {
                return Optional.empty();
            }

            @Override
            public Optional<Matter> add(Matter.Said said, LocalDate today) {
                throw refused();
            }

            @Override
            public Optional<Matter> change(MatterId id, Matter.Said said) {
                return Optional.empty();
            }

            @Override
            public Optional<Matter> end(MatterId id, Matter.@Nullable Ending ending) {
                return Optional.empty();
            }

            @Override
            public boolean remove(MatterId id) {
                return false;
            }

            @Override
            public List<Matter> of(Side whose, LocalDate today, int limit) {
                return List.of();
            }

            @Override
            public List<Matter> open(Matter.Kind kind, LocalDate today, int limit) {
                return List.of();
            }

            @Override
            public List<Matter> offers(Collection<TopicId> topics, LocalDate today, int limit) {
                return List.of();
            }

            @Override
            public List<MatterId> needsOfOthers(LocalDate today) {
                return List.of();
            }

            @Override
            public List<Matter> needsSince(LocalDate day, int limit) {
                return List.of();
            }
        };
    }

    /// Nothing comes to mind.
    Ideas ideas() {
        return new Ideas() {

            @Override
            public List<Proposed> of(LocalDate monday) {
                return List.of();
            }

            @Override
            public List<Proposed> propose(LocalDate monday, Collection<Idea> ideas) {
                throw refused();
            }

            @Override
            public Set<Idea> closed() {
                return Set.of();
            }

            @Override
            public Optional<Proposed> close(IdeaId id) {
                return Optional.empty();
            }

            @Override
            public Optional<Proposed> open(IdeaId id) {
                return Optional.empty();
            }
        };
    }

    /// Nobody is held back.
    Limits limits() {
        return new Limits() {

            @Override
            public Look on(LocalDate today, Supplier<Whole> whole) {
                return Look.NONE;
            }

            @Override
            public boolean set(PersonId person, LocalDate today) {
                return false;
            }

            @Override
            public boolean waive(PersonId person, LocalDate until) {
                return false;
            }

            @Override
            public void lift(PersonId person) {}
        };
    }

    private static IllegalStateException refused() {
        return new IllegalStateException("a net in which nobody tells anything");
    }
}
