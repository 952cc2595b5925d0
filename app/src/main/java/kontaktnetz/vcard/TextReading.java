package kontaktnetz.vcard;

import com.github.mangstadt.vinnie.SyntaxStyle;
import com.github.mangstadt.vinnie.VObjectProperty;
import com.github.mangstadt.vinnie.io.Context;
import com.github.mangstadt.vinnie.io.SyntaxRules;
import com.github.mangstadt.vinnie.io.VObjectDataAdapter;
import com.github.mangstadt.vinnie.io.VObjectReader;
import com.github.mangstadt.vinnie.io.Warning;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kontaktnetz.vcard.ReadCard.Problem;
import kontaktnetz.vcard.ReadCard.Trouble;
import org.jspecify.annotations.Nullable;

/// The text of one card, from unfolded lines to properties.
///
/// The library takes lines apart; what a value means we say ourselves, because its model of a card
/// normalises what it knows and drops what the written version lacks.
final class TextReading extends VObjectDataAdapter {

    private static final Pattern VERSION = Pattern.compile("(?i)VERSION\\s*:\\s*([\\d.]+).*");
    private static final String QUOTED_PRINTABLE = "QUOTED-PRINTABLE";
    private static final Pattern NAME = Pattern.compile("[A-Z0-9_.-]{1,80}");
    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*CHARSET\\s*=\\s*\"?([\\w.:-]+)\"?");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SHOWN = 60;

    /// Whoever sees twenty broken lines of a card knows that it is broken.
    private static final int MOST_TROUBLES = 20;

    private final List<CardLine> lines;
    private final List<RawProperty> properties = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final Map<Integer, Charset> charsets = new HashMap<>();

    private TextReading(List<CardLine> lines) {
        this.lines = lines;
    }

    /// @param lines those between BEGIN and END
    static ReadCard read(List<CardLine> lines) {
        var reading = new TextReading(lines);
        var text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            text.append(reading.prepared(i + 1, lines.get(i).text())).append('\n');
        }
        try (var reader =
                new VObjectReader(
                        new StringReader(text.toString()), new SyntaxRules(style(lines)))) {
            reader.setDefaultQuotedPrintableCharset(StandardCharsets.ISO_8859_1);
            reader.parse(reading);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return new CardBuilding(reading.properties).build(reading.troubles);
    }

    private static SyntaxStyle style(List<CardLine> lines) {
        for (var line : lines) {
            var version = VERSION.matcher(line.text());
            if (version.matches()) {
                return version.group(1).startsWith("2") ? SyntaxStyle.OLD : SyntaxStyle.NEW;
            }
        }
        return SyntaxStyle.OLD;
    }

    /// The library knows no charset but the declared one, and gives up where that is wrong; so a
    /// quoted-printable value is decoded to bytes by it, and to characters by us.
    private String prepared(int index, String line) {
        var text = line.stripLeading();
        int colon = text.indexOf(':');
        if (colon < QUOTED_PRINTABLE.length()
                || !text.substring(0, colon).toUpperCase(Locale.ROOT).contains(QUOTED_PRINTABLE)) {
            return text;
        }
        while (text.endsWith("=")) {
            text = text.substring(0, text.length() - 1);
        }
        var declared = CHARSET.matcher(text).region(0, colon);
        charsets.put(index, StandardCharsets.UTF_8);
        if (!declared.find()) {
            return text;
        }
        charset(declared.group(1)).ifPresent(charset -> charsets.put(index, charset));
        return text.substring(0, declared.start()) + text.substring(declared.end());
    }

    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void onProperty(@Nullable VObjectProperty property, @Nullable Context context) {
        if (property == null || context == null || property.getName() == null) {
            return;
        }
        int index = Math.clamp(context.getLineNumber(), 1, Math.max(1, lines.size()));
        var name = property.getName().strip().toUpperCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            trouble(context);
            return;
        }
        var value = property.getValue() == null ? "" : property.getValue();
        var charset = charsets.get(index);
        properties.add(
                new RawProperty(
                        lines.get(index - 1).number(),
                        property.getGroup() == null ? "" : property.getGroup(),
                        name,
                        parameters(property),
                        Values.read(name, charset == null ? value : characters(value, charset))));
    }

    @Override
    public void onWarning(
            @Nullable Warning warning,
            @Nullable VObjectProperty property,
            @Nullable Exception thrown,
            @Nullable Context context) {
        if (warning == Warning.MALFORMED_LINE && context != null) {
            trouble(context);
        }
    }

    private void trouble(Context context) {
        int index = Math.clamp(context.getLineNumber(), 1, Math.max(1, lines.size()));
        var line = lines.get(index - 1);
        if (!line.text().isBlank() && troubles.size() < MOST_TROUBLES) {
            troubles.add(
                    new Trouble(
                            Problem.BROKEN_LINE,
                            line.number(),
                            line.text().substring(0, Math.min(SHOWN, line.text().length()))));
        }
    }

    private static Map<String, List<String>> parameters(VObjectProperty property) {
        var parameters = new HashMap<String, List<String>>();
        for (var entry : property.getParameters()) {
            // In vCard 2.1 a value stands without its name: TEL;WORK;FAX
            @Nullable String named = entry.getKey();
            var name = named == null || named.isBlank() ? "TYPE" : named.toUpperCase(Locale.ROOT);
            parameters.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(entry.getValue());
        }
        return parameters;
    }

    private static String characters(String bytes, Charset declared) {
        if (bytes.chars().anyMatch(c -> c > 0xFF)) {
            return bytes;
        }
        var raw = bytes.getBytes(StandardCharsets.ISO_8859_1);
        for (var charset : List.of(StandardCharsets.UTF_8, declared)) {
            try {
                return charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(raw))
                        .toString();
            } catch (CharacterCodingException another) {
                // the next one
            }
        }
        // A value cut within a character is still what it says it is.
        return new String(raw, isTornUtf8(raw) ? StandardCharsets.UTF_8 : WINDOWS_1252);
    }

    private static boolean isTornUtf8(byte[] raw) {
        var text = new String(raw, StandardCharsets.UTF_8);
        long letters = text.codePoints().filter(c -> c > 0x7F).count();
        return 4 * text.codePoints().filter(c -> c == 0xFFFD).count() < letters;
    }
}
