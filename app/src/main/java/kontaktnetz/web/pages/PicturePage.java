package kontaktnetz.web.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import kontaktnetz.network.Picture;
import kontaktnetz.network.Picture.Dot;
import kontaktnetz.network.Picture.Line;
import kontaktnetz.network.PictureWriter;
import kontaktnetz.network.Survey.Cluster;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;
import org.jspecify.annotations.Nullable;

/// The picture of the net, as data for the page's script and as a drawing to keep.
public final class PicturePage {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// The picture, column by column: small, and quick to read.
    ///
    /// @param ids of the people; 0 is the owner
    /// @param x in thousandths of a usual link's length, to the right
    /// @param y the same, upwards
    /// @param near in thousandths
    /// @param clusters by place in `names`; -1 for none
    /// @param marked places of those the picture is about
    /// @param lines two places and a strength in thousandths, one after another
    /// @param spans first and last day of each line, in days since 1970; null where not known or
    ///   going on
    /// @param circles in thousandths
    /// @param called what the clusters are called
    /// @param today in days since 1970
    public record Data(
            List<Long> ids,
            List<String> names,
            List<Integer> x,
            List<Integer> y,
            List<Integer> near,
            List<Integer> clusters,
            List<Integer> marked,
            List<Integer> lines,
            List<@Nullable Long> spans,
            List<Integer> circles,
            List<String> called,
            long today) {}

    /// `GET /net/picture`
    public Reply data(Visit visit) {
        return PictureChoice.of(visit)
                .<Reply>map(choice -> {
                    var whole = PictureChoice.whole(visit);
                    var data = data(visit, whole, choice.draw(visit, whole));
                    return new Reply.Text("application/json", written(data), "");
                })
                .orElseGet(Reply.Missing::new);
    }

    /// `GET /net/picture.svg`
    public Reply svg(Visit visit) {
        return PictureChoice.of(visit)
                .<Reply>map(choice -> {
                    var picture = choice.draw(visit, PictureChoice.whole(visit));
                    var names = names(visit, picture);
                    var writer = new PictureWriter(picture, names::get);
                    var file = visit.field("keep").isEmpty() ? "" : choice.title() + ".svg";
                    return new Reply.Text("image/svg+xml", svg(writer, choice.title()), file);
                })
                .orElseGet(Reply.Missing::new);
    }

    private static String svg(PictureWriter writer, String title) {
        var text = new StringWriter();
        try {
            writer.svg(title, text);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a text takes what is written", impossible);
        }
        return text.toString();
    }

    private static String written(Data data) {
        try {
            return JSON.writeValueAsString(data);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("numbers and names are JSON", impossible);
        }
    }

    private static Data data(Visit visit, Whole whole, Picture picture) {
        var dots = picture.dots();
        return new Data(
                dots.stream().map(dot -> number(dot.person())).toList(),
                names(visit, picture),
                dots.stream().map(dot -> thousandths(dot.x())).toList(),
                dots.stream().map(dot -> thousandths(dot.y())).toList(),
                dots.stream().map(dot -> thousandths(dot.near())).toList(),
                dots.stream().map(PicturePage::cluster).toList(),
                marked(dots),
                picture.lines().stream().flatMap(PicturePage::ends).toList(),
                spans(picture.lines()),
                picture.circles().stream().map(PicturePage::thousandths).toList(),
                called(visit, whole.survey().clusters()),
                visit.today().toEpochDay());
    }

    private static long number(@Nullable PersonId person) {
        return person == null ? 0 : person.value();
    }

    private static int cluster(Dot dot) {
        var cluster = dot.cluster();
        return cluster == null ? -1 : cluster;
    }

    private static List<Integer> marked(List<Dot> dots) {
        return IntStream.range(0, dots.size())
                .filter(place -> dots.get(place).marked())
                .boxed()
                .toList();
    }

    private static Stream<Integer> ends(Line line) {
        return Stream.of(line.one(), line.other(), thousandths(line.strength()));
    }

    private static List<@Nullable Long> spans(List<Line> lines) {
        var spans = new ArrayList<@Nullable Long>();
        for (var line : lines) {
            spans.add(day(line.span().first()));
            spans.add(day(line.span().last()));
        }
        return spans;
    }

    private static @Nullable Long day(@Nullable LocalDate day) {
        return day == null ? null : day.toEpochDay();
    }

    private static int thousandths(double value) {
        return (int) Math.round(1000 * value);
    }

    /// By place.
    private static List<String> names(Visit visit, Picture picture) {
        var names =
                names(
                        visit,
                        picture.dots().stream()
                                .flatMap(dot -> Stream.ofNullable(dot.person()))
                                .toList());
        var me = visit.texts().say("web.picture.you");
        return picture.dots().stream().map(dot -> name(dot.person(), names, me)).toList();
    }

    private static String name(@Nullable PersonId person, Map<PersonId, String> names, String me) {
        return person == null ? me : names.getOrDefault(person, "");
    }

    private static Map<PersonId, String> names(Visit visit, Collection<PersonId> people) {
        var names = visit.net().people().names(people);
        var nameless = visit.texts().say("web.nameless");
        names.replaceAll((_, name) -> name.isBlank() ? nameless : name);
        return names;
    }

    /// What each cluster is called: by the owner, else by whom it lies around.
    private static List<String> called(Visit visit, List<Cluster> clusters) {
        var middles = clusters.stream().map(cluster -> cluster.people().getFirst()).toList();
        var names = names(visit, middles);
        return clusters.stream()
                .map(cluster ->
                        NetTelling.called(
                                visit,
                                cluster,
                                names.getOrDefault(cluster.people().getFirst(), "")))
                .toList();
    }
}
