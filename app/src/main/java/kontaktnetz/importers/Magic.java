package kontaktnetz.importers;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Files that are no text, told by their first bytes, so that a refusal can say what they are.
final class Magic {

    private static final Map<String, String> OPENINGS = new LinkedHashMap<>();

    static {
        OPENINGS.put("PK\3\4", "archive");
        OPENINGS.put("PK\5\6", "archive");
        OPENINGS.put("\u001f\u008b", "archive");
        OPENINGS.put("7z\u00bc\u00af", "archive");
        OPENINGS.put("Rar!", "archive");
        OPENINGS.put("BZh", "archive");
        OPENINGS.put("\u00fd7zXZ", "archive");
        OPENINGS.put("(\u00b5/\u00fd", "archive");
        OPENINGS.put("%PDF", "pdf");
        OPENINGS.put("\u00d0\u00cf\u0011\u00e0", "office");
        OPENINGS.put("{\\rtf", "office");
        OPENINGS.put("!BDN", "outlook-store");
        OPENINGS.put("SQLite format 3\0", "database");
        OPENINGS.put("\u0089PNG", "image");
        OPENINGS.put("\u00ff\u00d8\u00ff", "image");
        OPENINGS.put("GIF8", "image");
        OPENINGS.put("II*\0", "image");
        OPENINGS.put("MM\0*", "image");
        OPENINGS.put("\u007fELF", "program");
        OPENINGS.put("bplist0", "binary");
    }

    private Magic() {}

    /// What a file is that opens with these bytes; empty where it may be text.
    static Optional<String> of(byte[] head) {
        var opening = new String(head, 0, Math.min(32, head.length), StandardCharsets.ISO_8859_1);
        if (isZip(head)) {
            return Optional.of(isOffice(head) ? "office" : "archive");
        }
        if (opening.startsWith("RIFF") || opening.startsWith("ftyp", 4)) {
            return Optional.of("image");
        }
        if (opening.startsWith("MZ") && opening.indexOf('\0') >= 0) {
            return Optional.of("program");
        }
        return OPENINGS.entrySet().stream()
                .filter(known -> opening.startsWith(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static boolean isZip(byte[] head) {
        return head.length > 3
                && head[0] == 'P'
                && head[1] == 'K'
                && ((head[2] == 3 && head[3] == 4) || (head[2] == 5 && head[3] == 6));
    }

    static boolean isGzip(byte[] head) {
        return head.length > 1 && head[0] == 0x1f && (head[1] & 0xFF) == 0x8b;
    }

    /// Word, Excel and LibreOffice documents are archives with a table of contents first.
    static boolean isOffice(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        return text.contains("[Content_Types].xml")
                || text.startsWith("mimetypeapplication/", 30)
                || text.contains("word/document")
                || text.contains("xl/workbook");
    }

    /// More than one character in twenty controls a machine.
    static boolean isBinary(String text) {
        long controls =
                text.chars()
                        .limit(4096)
                        .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                        .count();
        return controls * 20 > Math.min(4096, text.length());
    }
}
