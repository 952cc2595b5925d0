package kontaktnetz.giving;

import java.time.LocalDate;
import kontaktnetz.giving.Deed.Kind;
import kontaktnetz.giving.Idea.By;
import kontaktnetz.people.PersonId;
import kontaktnetz.recommendations.Experience;
import org.jspecify.annotations.Nullable;

/// A way in which the owner could help, all of it still as it was when it came up.
///
/// @param need what somebody looks for
/// @param whose who
/// @param about who could be recommended, or brought together with them; null where the owner helps
/// @param experience what the recommendation rests on; null where it rests on none
public record Opening(
        IdeaId id,
        Matter need,
        PersonId whose,
        By by,
        @Nullable PersonId about,
        @Nullable Experience experience) {

    /// What will have happened once the owner has helped.
    public Deed deed(LocalDate day) {
        var kind =
                switch (by) {
                    case By.MyOffer _ -> Kind.FAVOUR;
                    case By.TheirOffer _ -> Kind.INTRODUCTION;
                    case By.Known _, By.Does _ -> Kind.RECOMMENDATION;
                };
        return new Deed(kind, Side.ME, Side.of(whose), about, day, "");
    }
}
