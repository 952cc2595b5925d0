package kontaktnetz.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import kontaktnetz.outbox.Carrier;
import kontaktnetz.outbox.Delivery;
import kontaktnetz.outbox.MailAccount;
import kontaktnetz.outbox.MailAccount.Security;
import kontaktnetz.outbox.Outgoing;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/// Hands a message over by SMTP, and tells how far it came.
///
/// Until the dot that ends a message is on its way, no server may keep it; from then on until the
/// reply has come, nobody knows (RFC 5321, 4.5.3.2.6 and 6.1). So a failure before the dot is tried
/// again, and one after it is doubtful.
public final class SmtpCarrier implements Carrier {

    private static final Logger LOG = Logger.getLogger(SmtpCarrier.class.getName());
    private static final int PERMANENT = 500;
    private static final int LONGEST_TROUBLE = 300;

    private final Duration patience;

    /// @param patience how long to wait for each answer of a server
    public SmtpCarrier(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Delivery carry(MailAccount account, String password, Outgoing mail) {
        var session = Session.getInstance(properties(account));
        var transport = new Watched(session);
        try {
            transport.connect(
                    account.host(),
                    account.port(),
                    account.user().isEmpty() ? null : account.user(),
                    account.user().isEmpty() ? null : password);
            return handedOver(transport, new Letter(session, account, mail), password);
        } catch (MessagingException failure) {
            return new Delivery.NotNow(why(failure, password));
        } finally {
            leave(transport);
        }
    }

    /// How a server takes leave says nothing of the message: it was taken, or it was not, before.
    private static void leave(Watched transport) {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.log(Level.FINE, "a mail server left without a word", gone);
        }
    }

    private static Delivery handedOver(Watched transport, Letter letter, String password) {
        try {
            transport.sendMessage(letter, letter.getAllRecipients());
            return new Delivery.Accepted();
        } catch (MessagingException failure) {
            int reply = reply(failure);
            var why = why(failure, password);
            if (transport.isEnding && reply <= 0) {
                return new Delivery.Unclear(why);
            }
            return reply >= PERMANENT ? new Delivery.Refused(why) : new Delivery.NotNow(why);
        }
    }

    private Properties properties(MailAccount account) {
        var millis = String.valueOf(patience.toMillis());
        var properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", String.valueOf(!account.user().isEmpty()));
        boolean starts = account.security() == Security.STARTTLS;
        boolean tls = account.security() == Security.TLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starts));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(starts));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        // Where one of two is refused, neither gets it.
        properties.setProperty("mail.smtp.sendpartial", "false");
        return properties;
    }

    /// The number of the server's last reply; 0 where none came.
    private static int reply(MessagingException failure) {
        int reply = 0;
        for (@Nullable Exception one = failure; one != null; one = next(one)) {
            reply = Math.max(reply, number(one));
        }
        return reply;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private static int number(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            case SMTPSenderFailedException refused -> refused.getReturnCode();
            case SMTPSendFailedException refused -> refused.getReturnCode();
            default -> 0;
        };
    }

    /// What the server said last, without the password whatever a server echoes.
    private static String why(Exception failure, String password) {
        var deepest = failure;
        for (@Nullable Exception one = next(failure); one != null; one = next(one)) {
            deepest = one;
        }
        var why = String.valueOf(deepest.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
        var guarded = password.isEmpty() ? why : why.replace(password, "…");
        return guarded.length() > LONGEST_TROUBLE ? guarded.substring(0, LONGEST_TROUBLE) : guarded;
    }

    /// Knows whether the end of the message was on its way.
    private static final class Watched extends SMTPTransport {

        private boolean isEnding;

        Watched(Session session) {
            super(session, null);
        }

        @Override
        protected void finishData() throws IOException, MessagingException {
            isEnding = true;
            super.finishData();
        }
    }

    /// Plain text, with the Message-ID it was given when the owner sent it.
    private static final class Letter extends MimeMessage {

        private final String messageId;

        Letter(Session session, MailAccount account, Outgoing mail) throws MessagingException {
            super(session);
            messageId = mail.messageId();
            setFrom(new InternetAddress(account.from(), true));
            for (var to : mail.envelope().to()) {
                addRecipient(RecipientType.TO, new InternetAddress(to, true));
            }
            setSubject(mail.envelope().subject(), StandardCharsets.UTF_8.name());
            setText(mail.envelope().text(), StandardCharsets.UTF_8.name());
            setSentDate(Date.from(mail.queued()));
            saveChanges();
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
