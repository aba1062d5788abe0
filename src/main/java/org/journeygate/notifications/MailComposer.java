package org.journeygate.notifications;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.journeygate.notifications.OutboxRepository.Row;
import org.journeygate.people.Person;
import org.springframework.stereotype.Component;

/** Makes the mail of an outbox row: one recipient, text and HTML, and the same Message-ID at every attempt. */
@Component
class MailComposer {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailTemplates templates;
    private final Links links;

    MailComposer(MailTemplates templates, Links links) {
        this.templates = templates;
        this.links = links;
    }

    MimeMessage compose(MimeMessage mail, Row row, Person recipient, String from) throws MessagingException {
        mail.setFrom(Addresses.parse(from));
        mail.setRecipient(RecipientType.TO, Addresses.of(recipient.email(), recipient.name()));
        mail.setSubject(OneLine.of(row.subject(), 300), UTF_8);
        mail.setSentDate(Date.from(row.createdAt()));
        mail.setHeader("Message-ID", messageId(row.id()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(templates.text(row.letter()), "plain"));
        parts.addBodyPart(part(templates.html(row.letter()), "html"));
        Invitation invitation = row.invitation();
        if (invitation == null) {
            mail.setContent(parts);
        } else {
            parts.addBodyPart(calendar(invitation));
            mail.setContent(enclosed(parts, calendar(invitation)));
        }
        return mail;
    }

    /** Made of the row's id, so that a mail server or reader recognises a repetition. */
    String messageId(OutboxId id) {
        return "<%s@%s>".formatted(id.value(), links.host());
    }

    /** As readers' calendars take it from the mail itself. */
    private static MimeBodyPart calendar(Invitation invitation) throws MessagingException {
        var part = new MimeBodyPart();
        String type = "text/calendar; method=%s; charset=%s".formatted(invitation.method(), UTF_8);
        part.setDataHandler(
                new DataHandler(new ByteArrayDataSource(invitation.text().getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    /** The mail's parts with the calendar once more as a file, for readers who open it by hand. */
    private static MimeMultipart enclosed(MimeMultipart parts, MimeBodyPart file) throws MessagingException {
        var body = new MimeBodyPart();
        body.setContent(parts);
        file.setDisposition(Part.ATTACHMENT);
        file.setFileName("meeting.ics");
        return new MimeMultipart(body, file);
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }
}
