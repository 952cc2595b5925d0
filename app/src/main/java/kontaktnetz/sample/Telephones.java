package kontaktnetz.sample;

import java.util.HashMap;
import java.util.Map;

/// Telephone numbers nobody has: ranges kept free for films and books.
///
/// Source: Bundesnetzagentur, "Rufnummern für Medienproduktionen", Amtsblatt 7/2021, Mitteilung
/// 148/2021.
final class Telephones {

    private static final String MOBILE = "+49 171 39200 %02d";
    private static final Map<String, String> LANDLINES =
            Map.of(
                    "Berlin", "+49 30 23125 %03d",
                    "Hamburg", "+49 40 66969 %03d",
                    "Köln", "+49 221 4710 %03d",
                    "München", "+49 89 99998 %03d",
                    "Frankfurt", "+49 69 90009 %03d");

    private final Map<String, Integer> given = new HashMap<>();

    /// The next number of the city where it has a range, else of the mobile one; empty once the
    /// range is used up.
    String next(String city) {
        var range = LANDLINES.getOrDefault(city, MOBILE);
        int number = given.merge(range, 1, Integer::sum);
        return number < (range.equals(MOBILE) ? 100 : 1_000) ? range.formatted(number) : "";
    }
}
