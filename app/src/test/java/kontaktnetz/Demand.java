package kontaktnetz;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Arrays;

/// What a test needs of its machine: left out where it is missing, demanded where the environment
/// says so.
///
/// `KONTAKTNETZ_DEMAND` lists what must be there (`chromium,postgresql,data`).
public final class Demand {

    private Demand() {}

    /// Goes on where `there`; else leaves the test out, or fails it where `what` is demanded.
    ///
    /// @param sentence what is missing, for whoever reads the last lines
    public static void orLeaveOut(String what, boolean there, String sentence) {
        if (there) {
            return;
        }
        if (isDemanded(what)) {
            fail(sentence + " (demanded by KONTAKTNETZ_DEMAND)");
        }
        abort(sentence);
    }

    static boolean isDemanded(String what) {
        var demanded = System.getenv("KONTAKTNETZ_DEMAND");
        return demanded != null && Arrays.asList(demanded.split(",")).contains(what);
    }
}
