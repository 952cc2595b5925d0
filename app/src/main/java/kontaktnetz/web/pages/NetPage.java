package kontaktnetz.web.pages;

import java.util.List;
import java.util.Set;
import kontaktnetz.giving.CouldMeet;
import kontaktnetz.giving.WhoCouldMeet;
import kontaktnetz.introductions.Two;
import kontaktnetz.network.NamedCluster;
import kontaktnetz.network.Whole;
import kontaktnetz.people.PersonId;
import kontaktnetz.web.http.Frame;
import kontaktnetz.web.http.Reply;
import kontaktnetz.web.http.Visit;

/// The net: its picture, the people in it as a list, and what it looks like as a whole: what hangs
/// on one person, what belongs together, who could meet, and who is linked with nobody yet.
public final class NetPage {

    private static final int FARTHEST = 1_000_000;

    /// @param empty whether of nobody is known whom they know
    /// @param linked how linked it is, in a sentence, or empty
    /// @param fault what was wrong with what was sent, or empty
    /// @param more of those not linked, beside those shown; empty where all are
    public record View(
            Frame frame,
            boolean empty,
            String fault,
            Shown picture,
            String linked,
            List<Row> joints,
            List<Row> mendings,
            List<Row> meets,
            List<Cluster> clusters,
            List<Someone> islands,
            String more) {}

    /// The part of the net that is shown.
    ///
    /// @param title of what is shown
    /// @param views the other parts that can be
    /// @param kept the fields that stay when a group is chosen: names and values in turn
    /// @param svg where the drawing is
    /// @param keep where it can be had as a file
    public record Shown(
            String title,
            List<Tab> views,
            List<Field> kept,
            List<String> groups,
            String group,
            String typed,
            String data,
            String svg,
            String keep,
            PictureList list) {}

    /// @param name of a field of the address
    public record Field(String name, String value) {}

    /// @param chosen whether it is shown
    public record Tab(String text, String address, boolean chosen) {}

    /// Somebody, and a sentence.
    ///
    /// @param beside the other of two, or nobody
    public record Row(Someone who, List<Someone> beside, String text) {}

    /// @param called as the list and the picture call it
    /// @param name what the owner calls it, or empty
    /// @param middle a number by which it is found again
    /// @param more of those beside the ones shown; empty where all are
    public record Cluster(
            String called, String name, String middle, List<Someone> people, String more) {}

    /// `GET /net?view&around&topic&q&group&offset`
    public Reply show(Visit visit) {
        return PictureChoice.of(visit)
                .map(choice -> show(visit, choice))
                .orElseGet(Reply.Missing::new);
    }

    private static Reply show(Visit visit, PictureChoice choice) {
        var whole = PictureChoice.whole(visit);
        int offset = (int) Math.min(FARTHEST, visit.number("offset").orElse(0L));
        var list =
                PictureList.of(
                        visit,
                        choice,
                        choice.outline(visit, whole),
                        whole.survey().clusters(),
                        offset);
        return visit.wantsPart()
                ? Reply.page("part/pictureRows", list)
                : Reply.page(
                        "net",
                        new NetTelling(visit, whole, meets(visit, whole))
                                .view(shown(visit, choice, list)));
    }

    private static List<CouldMeet> meets(Visit visit, Whole whole) {
        var net = visit.net();
        return new WhoCouldMeet(net.matters(), net.topics().book())
                .among(whole, Two.anyOf(net.introductions().tried()), visit.today());
    }

    /// `POST /net/clusters`: calls those around somebody by a name.
    public Reply name(Visit visit) {
        var name = visit.field("name");
        if (name.length() > NamedCluster.LONGEST_NAME) {
            return new Reply.Redirect("/net?fault=name#clusters");
        }
        var clusters = PictureChoice.whole(visit).survey().clusters();
        return visit.number("middle")
                .map(PersonId::new)
                .flatMap(middle ->
                        clusters.stream().filter(it -> it.people().contains(middle)).findFirst())
                .<Reply>map(cluster -> {
                    var people = Set.copyOf(cluster.people());
                    visit.net().acquaintances().call(new NamedCluster(name, people));
                    return new Reply.Redirect("/net#clusters");
                })
                .orElseGet(Reply.Missing::new);
    }

    private static Shown shown(Visit visit, PictureChoice choice, PictureList list) {
        return new Shown(
                choice.title(),
                choice.views(visit),
                choice.kept(),
                visit.net().people().groups(),
                choice.group(),
                visit.field("q"),
                choice.address("/net/picture"),
                choice.address("/net/picture.svg"),
                choice.address("/net/picture.svg", "keep", "1"),
                list);
    }
}
