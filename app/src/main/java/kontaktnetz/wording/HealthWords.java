package kontaktnetz.wording;

import java.util.ArrayList;
import java.util.List;
import kontaktnetz.giving.Flow;
import kontaktnetz.giving.Health;
import kontaktnetz.network.Apart;

/// How the net does as a whole, in words.
public final class HealthWords {

    private final Texts texts;

    public HealthWords(Texts texts) {
        this.texts = texts;
    }

    /// "Es fließt mehr Hilfe als im Jahr davor." and what belongs to it, one sentence each; what is
    /// known too little of is left out.
    public List<String> flow(Flow flow) {
        if (flow.trend() == Flow.Trend.TOO_LITTLE) {
            return List.of(texts.say("giving.health.little"));
        }
        return List.of(
                        "giving.health.trend." + flow.trend(),
                        "giving.health.spread." + flow.spread(),
                        "giving.health.own." + flow.own())
                .stream()
                .filter(texts::has)
                .map(texts::say)
                .toList();
    }

    public String answered(Health.Answered answered) {
        return texts.say("giving.health.answer." + answered.answer());
    }

    public String apart(Apart apart) {
        return texts.say("giving.health.apart", apart.one(), apart.other());
    }

    /// All of it, for a face that shows nothing but text.
    public List<String> all(Health health) {
        var all = new ArrayList<>(flow(health.flow()));
        all.add(answered(health.answered()));
        health.apart().forEach(it -> all.add(apart(it)));
        return all;
    }
}
