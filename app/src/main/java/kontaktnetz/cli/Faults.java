package kontaktnetz.cli;

import java.util.List;
import java.util.Locale;
import kontaktnetz.evaluation.BadLine;

/// Tells which lines of a table were passed over, and why.
final class Faults {

    private Faults() {}

    /// @param faults the first of those that were refused
    static void tell(Call call, long refused, List<BadLine> faults) {
        if (refused > 0) {
            call.remark(call.text("cli.evaluate.refused", refused));
            faults.forEach(fault -> call.remark("    " + sentence(call, fault)));
        }
    }

    static String sentence(Call call, BadLine fault) {
        return call.text(
                "cli.evaluate.fault." + fault.fault().name().toLowerCase(Locale.ROOT),
                fault.line(),
                fault.value());
    }
}
