package kontaktnetz.wording;

import java.util.List;

/// Several, said in one breath: "Ada, Ben und Clara".
public final class Listing {

    private Listing() {}

    public static String and(List<String> parts, Texts texts) {
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst();
            default ->
                    texts.say(
                            "ties.and",
                            String.join(", ", parts.subList(0, parts.size() - 1)),
                            parts.getLast());
        };
    }
}
