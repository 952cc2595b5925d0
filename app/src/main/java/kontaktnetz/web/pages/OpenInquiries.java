package kontaktnetz.web.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import kontaktnetz.recommendations.Inquiry;
import kontaktnetz.topics.Language;
import kontaktnetz.topics.TopicBook;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Open;

/// Inquiries that wait for what came of them.
final class OpenInquiries {

    private OpenInquiries() {}

    static List<Open> of(
            Visit visit, Collection<Inquiry> inquiries, TopicBook topics, Language language) {
        var people = visit.net().people().find(inquiries.stream().map(Inquiry::with).toList());
        var days = new Days(visit.texts(), visit.today());
        var rows = new ArrayList<Open>();
        for (var inquiry : inquiries) {
            var with = people.get(inquiry.with());
            if (with != null) {
                rows.add(
                        new Open(
                                Someone.of(with, visit.texts().say("web.nameless")),
                                topics.label(inquiry.topic(), language),
                                days.day(inquiry.since()),
                                "/inquiries/" + inquiry.id()));
            }
        }
        return rows;
    }
}
