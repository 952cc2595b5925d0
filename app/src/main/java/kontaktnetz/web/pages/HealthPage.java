package kontaktnetz.web.pages;

import java.util.List;
import kontaktnetz.giving.Flow;
import kontaktnetz.giving.Health;
import kontaktnetz.topics.Language;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Place;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Open;
import kontaktnetz.wording.HealthWords;

/// The health of the whole net, in words and two pictures.
public final class HealthPage {

    /// @param flow whether help is flowing, one sentence each
    /// @param answered whether what is looked for is found
    /// @param drawn whether enough is known for the pictures
    /// @param waiting who still waits for an answer
    /// @param unheard to whom the owner owes what came of it
    /// @param apart which groups never meet
    public record View(
            Frame frame,
            List<String> flow,
            String answered,
            FlowChart chart,
            boolean drawn,
            List<MatterLine> waiting,
            List<Open> unheard,
            List<String> apart) {}

    /// `GET /giving/health`
    public Reply show(Visit visit) {
        var net = visit.net();
        var health =
                Health.of(
                        net.moments(),
                        net.matters(),
                        net.inquiries(),
                        PictureChoice.whole(visit),
                        visit.today());
        var words = new HealthWords(visit.texts());
        return Reply.page(
                "health",
                new View(
                        visit.frame(Place.GIVING, visit.texts().say("web.health.title")),
                        words.flow(health.flow()),
                        words.answered(health.answered()),
                        FlowChart.of(health.flow().months(), health.answered()),
                        health.flow().trend() != Flow.Trend.TOO_LITTLE,
                        MatterLine.of(visit, health.waiting()),
                        OpenInquiries.of(
                                visit,
                                health.unheard(),
                                net.topics().book(),
                                Language.of(visit.texts().locale())),
                        health.apart().stream().map(words::apart).toList()));
    }
}
