package kontaktnetz.importers.mail;

/// Text of a header as people read it. Loops, because every name and subject passes through here
/// and patterns took a third of the time.
final class Plain {

    private Plain() {}

    /// The text in one line: runs of blanks, line ends and invisible characters become one blank,
    /// none stands at either end.
    static String line(String text) {
        var line = new StringBuilder(text.length());
        boolean blank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else {
                if (blank && !line.isEmpty()) {
                    line.append(' ');
                }
                blank = false;
                line.append(c);
            }
        }
        return line.toString();
    }

    private static boolean isBlank(char c) {
        return c <= ' '
                || (c >= 127
                        && (Character.isISOControl(c)
                                || Character.isSpaceChar(c)
                                || Character.getType(c) == Character.FORMAT));
    }

    /// The text without blanks and quotation marks around it.
    static String unquoted(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isQuote(text.charAt(from))) {
            from++;
        }
        while (to > from && isQuote(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isQuote(char c) {
        return c == ' ' || c == '\'' || c == '"' || c == '`';
    }
}
