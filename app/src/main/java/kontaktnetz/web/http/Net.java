package kontaktnetz.web.http;

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
import kontaktnetz.people.People;
import kontaktnetz.recommendations.Experiences;
import kontaktnetz.recommendations.Inquiries;
import kontaktnetz.recommendations.Trusts;
import kontaktnetz.ties.Ties;
import kontaktnetz.topics.Topics;

/// The net of one owner, as its features show it.
public record Net(
        People people,
        Interactions interactions,
        Addresses addresses,
        Ties ties,
        Intake intake,
        Acquaintances acquaintances,
        Organisations organisations,
        Topics topics,
        Experiences experiences,
        Trusts trusts,
        Inquiries inquiries,
        Introductions introductions,
        MomentsOfHelp moments,
        Matters matters,
        Ideas ideas,
        Limits limits,
        Outbox outbox,
        AnswerLinks answers) {}
