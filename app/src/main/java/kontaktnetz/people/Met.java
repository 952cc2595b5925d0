package kontaktnetz.people;

import org.jspecify.annotations.Nullable;

/// How we came to know somebody, in the owner's words.
///
/// @param when a year, a month or a day in ISO form (`2023`, `2023-05`, `2023-05-14`), or empty
/// @param how where and on what occasion, or empty
/// @param through who brought us together; null where nobody did or nobody knows
public record Met(String when, String how, @Nullable PersonId through) {

    public static final Met UNKNOWN = new Met("", "", null);

    public Met {
        when = new VagueDay(when).iso();
        how = how.strip();
    }
}
