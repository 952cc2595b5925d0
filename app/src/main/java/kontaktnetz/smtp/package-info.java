/// Hands messages over by SMTP (RFC 5321); alone in knowing the mail library.
@NullMarked
package kontaktnetz.smtp;

import org.jspecify.annotations.NullMarked;
