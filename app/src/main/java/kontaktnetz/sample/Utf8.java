package kontaktnetz.sample;

/// Lengths in UTF-8, told without encoding anything.
final class Utf8 {

    private Utf8() {}

    /// How far one gets from `from` within so many bytes, by whole characters.
    static int within(String text, int from, int bytes) {
        int left = bytes;
        int at = from;
        while (at < text.length()) {
            int next = text.codePointAt(at);
            left -= length(next);
            if (left < 0) {
                break;
            }
            at += Character.charCount(next);
        }
        return at;
    }

    private static int length(int character) {
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}
