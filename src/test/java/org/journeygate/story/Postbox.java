package org.journeygate.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.journeygate.notifications.Digests;
import org.journeygate.notifications.Outbox;

/** The mail server's side of the story: what has come in for whom since one last looked. */
final class Postbox {

    private static final String SERVICE = "https://gates.example.org";
    private static final Pattern BUTTON = Pattern.compile("font-weight:600\" href=\"([^\"]+)\">[^<]+</a></p>");

    private final GreenMail server;
    private final Outbox outbox;
    private final Digests digests;
    private final Set<String> read = new HashSet<>();

    Postbox(GreenMail server, Outbox outbox, Digests digests) {
        this.server = server;
        this.outbox = outbox;
        this.digests = digests;
        unread();
    }

    /** Sends what is due and hands out what the server has taken since the last time. */
    List<Letter> delivery() {
        digests.writeDue();
        outbox.sendDue();
        return unread().stream().map(Letter::of).toList();
    }

    private List<MimeMessage> unread() {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> read.add(id(mail)))
                .toList();
    }

    private static String id(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A mail as its one reader has it before them; {@code path} is where its button leads within the service. */
    record Letter(String login, String subject, String text, String html, String path) {

        static Letter of(MimeMessage mail) {
            try {
                assertThat(mail.getAllRecipients()).hasSize(1);
                var parts = (MimeMultipart) mail.getContent();
                assertThat(parts.getCount()).isEqualTo(2);
                assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
                assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
                String text = (String) parts.getBodyPart(0).getContent();
                String html = (String) parts.getBodyPart(1).getContent();
                String address = ((InternetAddress) mail.getAllRecipients()[0]).getAddress();
                return new Letter(
                        address.substring(0, address.indexOf('@')), mail.getSubject(), text, html, path(text, html));
            } catch (MessagingException | IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }

        private static String path(String text, String html) {
            Matcher button = BUTTON.matcher(html);
            assertThat(button.find()).as("a button in %s", html).isTrue();
            String link = button.group(1);
            assertThat(link).startsWith(SERVICE + "/");
            assertThat(text).contains(": " + link);
            return link.substring(SERVICE.length());
        }

        /** Who gets it, and the subject. */
        String line() {
            return login + ": " + subject;
        }
    }
}
