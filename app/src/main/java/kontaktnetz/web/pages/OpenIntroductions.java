package kontaktnetz.web.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kontaktnetz.introductions.Introduction;
import kontaktnetz.introductions.Stage;
import kontaktnetz.web.http.Visit;
import kontaktnetz.web.pages.AskPage.Open;
import kontaktnetz.wording.IntroductionWords;

/// Introductions that wait for what came of them.
final class OpenIntroductions {

    private static final int LOOKED_AT = 100;

    private OpenIntroductions() {}

    /// @param due the last day on which they were brought together
    static List<Open> of(Visit visit, LocalDate due, int most) {
        var waiting = new ArrayList<Introduction>();
        for (var introduction : visit.net().introductions().open(LOOKED_AT)) {
            if (introduction.stage() instanceof Stage.Introduced(var on) && !on.isAfter(due)) {
                waiting.add(introduction);
            }
        }
        var people =
                visit.net()
                        .people()
                        .find(
                                waiting.stream()
                                        .flatMap(it -> Stream.of(it.two().a(), it.two().b()))
                                        .toList());
        var words = new IntroductionWords(visit.texts(), Names.of(visit, people));
        return waiting.stream().limit(most).map(it -> open(visit, it, words)).toList();
    }

    private static Open open(Visit visit, Introduction introduction, IntroductionWords words) {
        var names = words.both(introduction.two());
        var on = visit.owner().day(introduction.log().getLast().at());
        return new Open(
                new Someone(introduction.two().a(), names, Someone.initials(names), ""),
                visit.texts().say("web.introduction.topic"),
                new Days(visit.texts(), visit.today()).day(on),
                "/introductions/" + introduction.id());
    }
}
