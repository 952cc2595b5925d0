package kontaktnetz.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.graph.TieHistories;

/// What all models say about one person's contacts at one cut, and who was in touch.
final class Group {

    private final Map<Model, double[]> scores = new EnumMap<>(Model.class);
    private final boolean[] met;

    private Group(int size) {
        met = new boolean[size];
        for (var model : Model.values()) {
            scores.put(model, new double[size]);
        }
    }

    /// @param ties the numbers of the ties that are asked about, each with contact before `cut`
    static Group of(TieHistories histories, List<Integer> ties, int cut, int window) {
        var group = new Group(ties.size());
        for (int i = 0; i < ties.size(); i++) {
            int tie = ties.get(i);
            var state = histories.stateBefore(tie, cut).orElseThrow();
            int contacts = histories.countBefore(tie, cut);
            for (var model : Model.values()) {
                group.of(model)[i] = model.score(state, contacts, cut, window);
            }
            group.met[i] = histories.anyWithin(tie, cut, cut + window);
        }
        return group;
    }

    /// Everybody who was asked about, as one group.
    static Group all(List<Group> groups) {
        var all = new Group(groups.stream().mapToInt(Group::size).sum());
        int at = 0;
        for (var group : groups) {
            for (var model : Model.values()) {
                System.arraycopy(group.of(model), 0, all.of(model), at, group.size());
            }
            System.arraycopy(group.met, 0, all.met, at, group.size());
            at += group.size();
        }
        return all;
    }

    int size() {
        return met.length;
    }

    /// The scores of each; not a copy.
    double[] of(Model model) {
        var found = scores.get(model);
        if (found == null) {
            throw new IllegalStateException(model + " was not asked");
        }
        return found;
    }

    /// Who was in touch; not a copy.
    boolean[] met() {
        return met;
    }

    /// Whether somebody was in touch and somebody was not.
    boolean canBeRanked() {
        int hits = 0;
        for (boolean hit : met) {
            hits += hit ? 1 : 0;
        }
        return hits > 0 && hits < met.length;
    }
}
