package kontaktnetz.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// By what somebody is recognised: an exact address, never a likeness.
///
/// The value is normalised, so that two spellings of one address are equal: e-mail in lower case,
/// telephone as E.164, profile address without scheme, `www.`, query and closing slash.
public record Identifier(Kind kind, String value) {

    /// In the order in which they are trusted to mean one person.
    public enum Kind {
        UID,
        EMAIL,
        PHONE,
        URL
    }

    private static final int LONGEST = 320;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:]+");
    private static final Pattern PROFILE =
            Pattern.compile(
                    "(?:[a-z]+\\.)?(linkedin\\.com/(?:in|pub)|xing\\.com/profile|github\\.com)/[^/]+");

    public Identifier {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an identifier has 1 to " + LONGEST + " characters: " + value.length());
        }
    }

    public static Optional<Identifier> uid(String raw) {
        var value = raw.strip();
        return bounded(
                Kind.UID,
                value.startsWith("urn:uuid:") ? value.substring("urn:uuid:".length()) : value);
    }

    /// Empty where the text is no e-mail address. Domains compare in lower case; so do local parts,
    /// because every provider in use ignores their case.
    public static Optional<Identifier> email(String raw) {
        var value = raw.strip().toLowerCase(Locale.ROOT);
        if (value.startsWith("mailto:")) {
            value = value.substring("mailto:".length());
        }
        return EMAIL.matcher(value).matches() ? bounded(Kind.EMAIL, value) : Optional.empty();
    }

    /// Empty where the digits are no possible number.
    ///
    /// @param region where a number without a country code is dialled, such as `DE`
    public static Optional<Identifier> phone(String raw, String region) {
        var value = raw.strip();
        if (value.startsWith("tel:")) {
            value = value.substring("tel:".length());
        }
        try {
            var phones = PhoneNumberUtil.getInstance();
            var number = phones.parse(value, region);
            return phones.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? bounded(Kind.PHONE, phones.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /// Empty unless the address is a person's own page on a network we know (LinkedIn, XING,
    /// GitHub): a firm's home page stands on many cards and recognises nobody.
    public static Optional<Identifier> profile(String raw) {
        var value = raw.strip().replaceFirst("(?i)^https?://", "").replaceFirst("[?#].*$", "");
        value = decoded(value.replaceFirst("/+$", "")).toLowerCase(Locale.ROOT);
        var matcher = PROFILE.matcher(value);
        return matcher.matches()
                ? bounded(Kind.URL, value.substring(matcher.start(1)))
                : Optional.empty();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    private static Optional<Identifier> bounded(Kind kind, String value) {
        return value.isBlank() || value.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new Identifier(kind, value));
    }

    /// The part behind the @ of an e-mail address; empty for other kinds.
    public String domain() {
        return kind == Kind.EMAIL ? value.substring(value.lastIndexOf('@') + 1) : "";
    }
}
