package kontaktnetz.storage;

import kontaktnetz.answers.AnswerLinks;
import kontaktnetz.giving.Ideas;
import kontaktnetz.giving.Limits;
import kontaktnetz.giving.Matters;
import kontaktnetz.giving.MomentsOfHelp;
import kontaktnetz.importers.Intake;
import kontaktnetz.interactions.Addresses;
import kontaktnetz.interactions.Interactions;
import kontaktnetz.introductions.Introductions;
import kontaktnetz.network.Acquaintances;
import kontaktnetz.outbox.Outbox;
import kontaktnetz.people.Organisations;
import kontaktnetz.people.Owner;
import kontaktnetz.people.People;
import kontaktnetz.recommendations.Experiences;
import kontaktnetz.recommendations.Inquiries;
import kontaktnetz.recommendations.Trusts;
import kontaktnetz.ties.Ties;
import kontaktnetz.topics.Topics;

/// One owner's net, part by part. Every part was made for this owner and can see no other.
public final class Net {

    private final SqlPeople people;
    private final SqlInteractions interactions;
    private final SqlAddresses addresses;
    private final SqlTies ties;
    private final SqlIntake intake;
    private final SqlAcquaintances acquaintances;
    private final SqlOrganisations organisations;
    private final SqlTopics topics;
    private final SqlExperiences experiences;
    private final SqlTrusts trusts;
    private final SqlInquiries inquiries;
    private final SqlIntroductions introductions;
    private final SqlMomentsOfHelp moments;
    private final SqlMatters matters;
    private final SqlIdeas ideas;
    private final SqlLimits limits;
    private final SqlOutbox outbox;
    private final SqlAnswerLinks answers;

    Net(Database database, Owner owner, TopicBooks books, Wholes wholes) {
        this.ties = new SqlTies(database, owner);
        this.people = new SqlPeople(database, owner, ties);
        this.interactions = new SqlInteractions(database, owner);
        this.addresses = new SqlAddresses(database, owner);
        this.acquaintances = new SqlAcquaintances(database, owner, wholes);
        this.intake = new SqlIntake(database, owner, ties, acquaintances);
        this.organisations = new SqlOrganisations(database, owner);
        this.topics = new SqlTopics(database, owner, books);
        this.experiences = new SqlExperiences(database, owner);
        this.trusts = new SqlTrusts(database, owner);
        this.inquiries = new SqlInquiries(database, owner);
        this.introductions = new SqlIntroductions(database, owner);
        this.moments = new SqlMomentsOfHelp(database, owner);
        this.matters = new SqlMatters(database, owner);
        this.ideas = new SqlIdeas(database, owner);
        this.limits = new SqlLimits(database, owner, topics);
        this.outbox = new SqlOutbox(database, owner);
        this.answers = new SqlAnswerLinks(database, owner);
    }

    public People people() {
        return people;
    }

    public Interactions interactions() {
        return interactions;
    }

    public Addresses addresses() {
        return addresses;
    }

    public Ties ties() {
        return ties;
    }

    public Intake intake() {
        return intake;
    }

    public Acquaintances acquaintances() {
        return acquaintances;
    }

    public Organisations organisations() {
        return organisations;
    }

    public Topics topics() {
        return topics;
    }

    public Experiences experiences() {
        return experiences;
    }

    public Trusts trusts() {
        return trusts;
    }

    public Inquiries inquiries() {
        return inquiries;
    }

    public Introductions introductions() {
        return introductions;
    }

    public MomentsOfHelp moments() {
        return moments;
    }

    public Matters matters() {
        return matters;
    }

    public Ideas ideas() {
        return ideas;
    }

    public Limits limits() {
        return limits;
    }

    public Outbox outbox() {
        return outbox;
    }

    public AnswerLinks answers() {
        return answers;
    }
}
