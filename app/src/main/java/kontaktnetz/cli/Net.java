package kontaktnetz.cli;

import kontaktnetz.access.Keys;
import kontaktnetz.access.SigningIn;
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
import kontaktnetz.outbox.Sending;
import kontaktnetz.people.Organisations;
import kontaktnetz.people.Owner;
import kontaktnetz.people.People;
import kontaktnetz.recommendations.Experiences;
import kontaktnetz.recommendations.Inquiries;
import kontaktnetz.recommendations.Trusts;
import kontaktnetz.ties.Ties;
import kontaktnetz.topics.Topics;

/// The net of the one owner of a personal installation.
public record Net(
        Owner owner,
        Keys keys,
        SigningIn signingIn,
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
        AnswerLinks answers,
        Outbox outbox,
        Sending sending) {}
