package kontaktnetz.importers.esco;

import java.util.ArrayList;
import java.util.List;
import kontaktnetz.importers.Found.Passed;
import kontaktnetz.importers.Input;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Recognition;
import kontaktnetz.importers.Recognition.NotRecognised;
import kontaktnetz.importers.Recognition.Recognised;
import kontaktnetz.topics.Topics;

/// Takes the CSV files of ESCO in as topics of the owner.
public final class EscoImporting {

    private final Topics topics;

    public EscoImporting(Topics topics) {
        this.topics = topics;
    }

    /// What an import brought.
    ///
    /// @param topics how many were taken in
    /// @param passed how many rows and files were passed over
    /// @param told the first of those
    public record Taken(int topics, long passed, List<Passed> told) {}

    /// @param sources files, and what lies in folders and archives
    public Taken take(List<Recognition> sources) {
        var told = new ArrayList<Passed>();
        var files = new ArrayList<Input>();
        for (var source : sources) {
            switch (source) {
                case Recognised recognised -> files.add(recognised.input());
                case NotRecognised(var input, var why) when isNoAddressBook(why) ->
                        files.add(input);
                case NotRecognised(_, var why) -> told.add(why);
            }
        }
        long unread = told.size();
        var read = EscoReader.read(files);
        if (!read.topics().isEmpty()) {
            topics.take(read.topics());
        }
        told.addAll(read.told());
        return new Taken(
                read.topics().size(),
                unread + read.passed(),
                told.stream().limit(EscoReader.MOST_TOLD).toList());
    }

    /// What is nothing else we read may be of ESCO, such as the tables of the archive it comes in.
    private static boolean isNoAddressBook(Passed why) {
        return why.reason() == Reason.NOT_RECOGNISED;
    }
}
