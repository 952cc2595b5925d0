package kontaktnetz.network;

import java.util.List;
import kontaktnetz.network.Picture.Line;
import kontaktnetz.people.PersonId;
import org.jspecify.annotations.Nullable;

/// Who is in a picture and how they are linked, wherever they stand.
///
/// @param members the nearest first
/// @param lines the strongest first
/// @param cut whether some of those who belong in it are left out, the least near
public record Outline(List<Member> members, List<Line> lines, boolean cut) {

    /// Somebody in it; see [Picture.Dot].
    ///
    /// @param person null for the owner
    public record Member(
            @Nullable PersonId person, double near, @Nullable Integer cluster, boolean marked) {}
}
