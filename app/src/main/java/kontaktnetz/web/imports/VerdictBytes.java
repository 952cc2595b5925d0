package kontaktnetz.web.imports;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kontaktnetz.importers.Decision;
import kontaktnetz.importers.Place;
import kontaktnetz.importers.Reason;
import kontaktnetz.importers.Verdict;
import kontaktnetz.people.PersonId;

/// A verdict as bytes, for a file that lives as long as the process.
final class VerdictBytes {

    private static final int LONGEST = 500;
    private static final int MOST_DETAILS = 20;
    private static final Place.Unit[] UNITS = Place.Unit.values();
    private static final Reason[] REASONS = Reason.values();

    private VerdictBytes() {}

    static void write(Verdict verdict, DataOutputStream out) throws IOException {
        switch (verdict) {
            case Verdict.New(var place, var name, _) -> named('n', place, name, out);
            case Verdict.Same(var place, var name) -> named('s', place, name, out);
            case Verdict.Updated(var place, var name, var person, var added) -> {
                named('u', place, name, out);
                out.writeLong(person.value());
                texts(added, out);
            }
            case Verdict.Unsure(var place, var name, var candidates, _) -> {
                named('?', place, name, out);
                out.writeByte(Math.min(candidates.size(), MOST_DETAILS));
                for (var person : candidates.stream().limit(MOST_DETAILS).toList()) {
                    out.writeLong(person.value());
                }
            }
            case Verdict.Counted(var place, var title, var outgoing, var people) -> {
                named('c', place, title, out);
                out.writeBoolean(outgoing);
                out.writeInt(people);
            }
            case Verdict.Changed(var place, var title, var takesPlace) -> {
                named('m', place, title, out);
                out.writeBoolean(takesPlace);
            }
            case Verdict.Skipped(var place, var reason, var details) -> {
                named('-', place, reason.name(), out);
                texts(details, out);
            }
        }
    }

    static Verdict read(DataInputStream in) throws IOException {
        char kind = in.readChar();
        var place = place(in);
        var name = in.readUTF();
        return switch (kind) {
            case 'n' -> new Verdict.New(place, name, null);
            case 's' -> new Verdict.Same(place, name);
            case 'u' -> new Verdict.Updated(place, name, new PersonId(in.readLong()), texts(in));
            case '?' -> new Verdict.Unsure(place, name, people(in), new Decision.SomebodyNew());
            case 'c' -> new Verdict.Counted(place, name, in.readBoolean(), in.readInt());
            case 'm' -> new Verdict.Changed(place, name, in.readBoolean());
            case '-' -> new Verdict.Skipped(place, reason(name), texts(in));
            default -> throw new IOException("no verdict begins with " + kind);
        };
    }

    private static void named(char kind, Place place, String name, DataOutputStream out)
            throws IOException {
        out.writeChar(kind);
        out.writeUTF(bounded(place.file()));
        out.writeUTF(place.unit().name());
        out.writeLong(place.number());
        out.writeLong(place.line());
        out.writeUTF(bounded(name));
    }

    private static Place place(DataInputStream in) throws IOException {
        var file = in.readUTF();
        var unit = in.readUTF();
        for (var known : UNITS) {
            if (known.name().equals(unit)) {
                return new Place(file, known, in.readLong(), in.readLong());
            }
        }
        throw new IOException("no unit " + unit);
    }

    private static Reason reason(String name) throws IOException {
        for (var reason : REASONS) {
            if (reason.name().equals(name)) {
                return reason;
            }
        }
        throw new IOException("no reason " + name);
    }

    private static void texts(List<String> texts, DataOutputStream out) throws IOException {
        out.writeByte(Math.min(texts.size(), MOST_DETAILS));
        for (var text : texts.stream().limit(MOST_DETAILS).toList()) {
            out.writeUTF(bounded(text));
        }
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        var texts = new ArrayList<String>();
        for (int left = in.readByte(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private static List<PersonId> people(DataInputStream in) throws IOException {
        var people = new ArrayList<PersonId>();
        for (int left = in.readByte(); left > 0; left--) {
            people.add(new PersonId(in.readLong()));
        }
        return people;
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
