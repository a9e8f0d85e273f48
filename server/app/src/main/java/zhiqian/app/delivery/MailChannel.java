package zhiqian.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import zhiqian.app.clock.BusinessClock;
import zhiqian.terms.MailAddress;

/** E-mail over SMTP (电子邮件). */
@ApplicationScoped
class MailChannel implements Channel {
    private static final System.Logger LOGGER = System.getLogger(MailChannel.class.getName());
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    @Inject
    private MailServer server;

    @Inject
    private PublicAddress links;

    @Inject
    private BusinessClock clock;

    @Override
    public ChannelKind kind() {
        return ChannelKind.MAIL;
    }

    @Override
    public void deliver(Message message) throws NotDelivered {
        if (!server.isThere()) {
            throw NotDelivered.forNow(MailServer.MISSING, null);
        }
        Session session = server.session();
        Transport transport = null;
        try {
            MimeMessage mail = write(session, message);
            transport = session.getTransport("smtp");
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(mail, mail.getAllRecipients());
        } catch (MessagingException e) {
            throw MailRefusal.of(e);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        } finally {
            close(transport);
        }
    }

    private MimeMessage write(Session session, Message message)
            throws MessagingException, UnsupportedEncodingException {
        MailText text = new MailText(message, links);
        MimeMessage mail = new NumberedMail(session, message, new MailAddress(server.from()).domain());
        mail.setFrom(new InternetAddress(server.from(), message.county() + "治欠系统", UTF_8));
        mail.setRecipients(
                jakarta.mail.Message.RecipientType.TO,
                new Address[] {new InternetAddress(message.target().address(), false)});
        mail.setSubject(text.subject(), UTF_8);
        mail.setSentDate(Date.from(clock.machineNow()));
        mail.setHeader("Auto-Submitted", "auto-generated"); // no absence notes in return (RFC 3834)
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text.plain(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(text.html(), UTF_8, "html");
        mail.setContent(new MimeMultipart("alternative", plain, html));
        mail.saveChanges();
        return mail;
    }

    /** The mail has been taken over, or its failure is known already. */
    private static void close(Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException e) {
            LOGGER.log(System.Logger.Level.DEBUG, "the mail server did not say good-bye", e);
        }
    }

    /** Its Message-ID is the message's own, so that who gets it twice knows it. */
    private static final class NumberedMail extends MimeMessage {
        private final String number;

        NumberedMail(Session session, Message message, String domain) {
            super(session);
            this.number = "<" + message.id() + "." + message.tenant().code() + "@" + domain + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
