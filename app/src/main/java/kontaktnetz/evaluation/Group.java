package kontaktnetz.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kontaktnetz.graph.Calibrating;
import kontaktnetz.graph.Calibration;
import kontaktnetz.graph.TieHistories;
import kontaktnetz.graph.TieState;

/// What all models say about one person's contacts at one cut, and who was in touch.
final class Group {

    private static final int LEARNT_WINDOW = 30;
    private static final int LEARNT_DAYS = 4 * LEARNT_WINDOW;

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
        var calibration = calibration(histories, ties, cut);
        for (int i = 0; i < ties.size(); i++) {
            int tie = ties.get(i);
            var state = histories.stateBefore(tie, cut).orElseThrow();
            int contacts = histories.countBefore(tie, cut);
            for (var model : Model.values()) {
                group.of(model)[i] = model.score(state, contacts, cut, window, calibration);
            }
            group.met[i] = histories.anyWithin(tie, cut, cut + window);
        }
        return group;
    }

    /// What the windows of 30 days before the cut teach, as it would have been known there.
    private static Calibration calibration(TieHistories histories, List<Integer> ties, int cut) {
        var calibrating = new Calibrating();
        for (int start = cut - LEARNT_DAYS; start < cut; start += LEARNT_WINDOW) {
            int from = start;
            for (int tie : ties) {
                boolean met = histories.anyWithin(tie, from, from + LEARNT_WINDOW);
                histories
                        .stateBefore(tie, from)
                        .ifPresent(state ->
                                calibrating.add(state.logit30(from, TieState.NO_CADENCE), met));
            }
        }
        return calibrating.fitted();
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
