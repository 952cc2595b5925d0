package kontaktnetz.web.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Addresses of our own pages with what they ask for.
final class Links {

    private Links() {}

    /// @param fields names and values in turn; empty values are left out
    static String to(String path, String... fields) {
        var address = new StringBuilder(path);
        char sign = '?';
        for (int i = 0; i < fields.length; i += 2) {
            if (!fields[i + 1].isEmpty()) {
                address.append(sign)
                        .append(fields[i])
                        .append('=')
                        .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
                sign = '&';
            }
        }
        return address.toString();
    }
}
