package kontaktnetz.importers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailDateTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Wed, 21 Dec 2005 22:02:44 +0100             | 2005-12-21T21:02:44Z
                    21 Dec 2005 22:02:44 +0100                  | 2005-12-21T21:02:44Z
                    Wed,21 Dec 2005 22:02:44 +01:00             | 2005-12-21T21:02:44Z
                    Wed, 20 Dec 95 19:59 CST                    | 1995-12-21T01:59:00Z
                    Mon, 21 Aug 95 13:30:57 -600                | 1995-08-21T19:30:57Z
                    Tue, 6 Jun 2000 03:20:11 UT                 | 2000-06-06T03:20:11Z
                    Thu, 30 Apr 1998 11:28:50 EDT               | 1998-04-30T15:28:50Z
                    Tue, 4 Dec 2001 10:30:17 -0800 (PST)        | 2001-12-04T18:30:17Z
                    Tue, 4 Dec 2001 10:30:17 -0000              | 2001-12-04T10:30:17Z
                    Wed, 15 Feb 1995 09:38:18                   | 1995-02-15T08:38:18Z
                    Mi, 15 Mrz 2023 09:38:18 MEZ                | 2023-03-15T08:38:18Z
                    Mittwoch, 15. März 2023 09:38               | 2023-03-15T08:38:00Z
                    Mon, 16 Okt 2023 09:38:18 MESZ              | 2023-10-16T07:38:18Z
                    15.03.2023 09:38:18                         | 2023-03-15T08:38:18Z
                    15.03.23 09:38                              | 2023-03-15T08:38:00Z
                    3/15/2023 9:38:18 PM                        | 2023-03-15T20:38:18Z
                    15/03/2023 12:05 AM                         | 2023-03-14T23:05:00Z
                    15-Mar-2023 09:38:18 GMT                    | 2023-03-15T09:38:18Z
                    2023-03-15T09:38:18Z                        | 2023-03-15T09:38:18Z
                    2023-03-15T09:38:18.123+01:00               | 2023-03-15T08:38:18Z
                    2023-03-15 09:38:18 +0100                   | 2023-03-15T08:38:18Z
                    Wed Nov  1 06:04:53 2017                    | 2017-11-01T05:04:53Z
                    Mon Jan 02 00:00:00 +0000 2021              | 2021-01-02T00:00:00Z
                    Tue, 04 Dec 2001 10.30.17 +0100             | 2001-12-04T09:30:17Z
                    Fri, 30 Dec 2016 23:59:60 +0000             | 2016-12-30T23:59:59Z
                    Sat, 1 Jul 101 10:00:00 +0000               | 2001-07-01T10:00:00Z
                    """)
    void dates_are_read_as_they_are_found(String text, String expected) {
        assertThat(MailDate.parse(text, BERLIN)).hasToString("Optional[" + expected + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "vorgestern",
                "Mon, 32 Jan 2020 10:00:00 +0000",
                "Mon, 30 Feb 2020 10:00:00 +0000",
                "Mon, 3 Jan 2020",
                "Mon, 3 Jan 2020 25:00:00 +0000",
                "10:00:00",
                "99999999999999999999 Jan 2020 10:00"
            })
    void what_is_no_date_is_none(String text) {
        assertThat(MailDate.parse(text, BERLIN)).isEmpty();
    }
}
