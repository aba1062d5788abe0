package org.journeygate.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.journeygate.notifications.ScriptedSmtpServer.Answer.ACCEPT;
import static org.journeygate.notifications.ScriptedSmtpServer.Answer.BUSY;
import static org.journeygate.notifications.ScriptedSmtpServer.Answer.HANG_UP_AFTER_DATA;
import static org.journeygate.notifications.ScriptedSmtpServer.Answer.REFUSE_RECIPIENT;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.StateMovedOn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class OutboxTests {

    private static final Actor ADMIN = new Actor(UserId.next(), "Ada Admin", Set.of(Role.ADMINISTRATOR));
    private static final MailSettings SETTINGS =
            new MailSettings(true, "Journeygate <gates@example.org>", 3, Duration.ofMinutes(10), false);

    @Autowired
    Outbox outbox;

    @Autowired
    OutboxWriter writer;

    @Autowired
    OutboxRepository repository;

    @Autowired
    MailComposer composer;

    @Autowired
    People people;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    private Person lena;

    @BeforeEach
    void addRecipient() {
        lena = transaction.execute(status -> people.add(
                new People.NewPerson("lena", "Lena Holm", "lena@example.org", Set.of(Role.EXECUTIVE), null),
                Actor.SYSTEM));
    }

    @Test
    void sendsTextAndHtmlToOneRecipientEach() throws Exception {
        var paul = transaction.execute(status -> people.add(
                new People.NewPerson("paul", "Paul Öst", "paul@example.org", Set.of(Role.EXECUTIVE), null),
                Actor.SYSTEM));
        transaction.executeWithoutResult(
                status -> writer.post(Topic.DECIDED, List.of(lena.id(), paul.id()), letter("Basket: go")));
        try (var greenMail = new RunningGreenMail()) {
            assertThat(sender(greenMail.port()).sendDue()).isEqualTo(2);

            assertThat(greenMail.received()).hasSize(2).allSatisfy(mail -> {
                assertThat(mail.getAllRecipients()).hasSize(1);
                assertThat(mail.getSubject()).isEqualTo("Basket: go");
                assertThat(mail.getFrom()[0].toString()).isEqualTo("Journeygate <gates@example.org>");
                assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(mail.getSentDate()).isEqualTo(MovableClock.START);
                assertThat(part(mail, 0)).contains("https://gates.example.org/decisions/1");
                assertThat(part(mail, 1)).contains("<a ").contains("href=\"https://gates.example.org/decisions/1\"");
            });
            assertThat(greenMail.received())
                    .extracting(mail -> ((InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getPersonal())
                    .containsExactlyInAnyOrder("Lena Holm", "Paul Öst");
        }
        assertThat(only(Status.SENT)).hasSize(2).allSatisfy(message -> assertThat(message.endedAt())
                .isEqualTo(MovableClock.START));
    }

    @Test
    void sendsAnInvitationWithinTheMailAndAsAFile() throws Exception {
        var invitation = new Invitation(Invitation.Method.REQUEST, "BEGIN:VCALENDAR\r\nX-A:Öl 😀\r\nEND:VCALENDAR\r\n");
        transaction.executeWithoutResult(
                status -> writer.post(Topic.DECIDED, List.of(lena.id()), letter("Meeting"), invitation));
        try (var greenMail = new RunningGreenMail()) {
            assertThat(sender(greenMail.port()).sendDue()).isEqualTo(1);
            MimeMessage mail = greenMail.received().get(0);

            assertThat(mail.getContentType()).startsWith("multipart/mixed");
            var mixed = (MimeMultipart) mail.getContent();
            var parts = (MimeMultipart) mixed.getBodyPart(0).getContent();
            assertThat(parts.getContentType()).startsWith("multipart/alternative");
            assertThat(parts.getCount()).isEqualTo(3);
            assertThat(parts.getBodyPart(0).getContentType()).startsWith("text/plain");
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
            assertThat(parts.getBodyPart(2).getContentType().replaceAll("\\s+", " "))
                    .isEqualTo("text/calendar; method=REQUEST; charset=UTF-8");
            assertThat(parts.getBodyPart(2).getInputStream().readAllBytes())
                    .isEqualTo(invitation.text().getBytes(StandardCharsets.UTF_8));
            assertThat(mixed.getBodyPart(1).getFileName()).isEqualTo("meeting.ics");
            assertThat(mixed.getBodyPart(1).getDisposition()).isEqualTo("attachment");
            assertThat(mixed.getBodyPart(1).getInputStream().readAllBytes())
                    .isEqualTo(invitation.text().getBytes(StandardCharsets.UTF_8));
        }
        OutboxId id = only(Status.SENT).get(0).id();
        assertThat(outbox.get(id, ADMIN).invitation()).isEqualTo(invitation);
    }

    @Test
    void sendsNothingTwice() throws Exception {
        post("Once");
        try (var greenMail = new RunningGreenMail()) {
            MailDispatch sender = sender(greenMail.port());
            assertThat(sender.sendDue()).isEqualTo(1);
            clock.advance(Duration.ofDays(1));
            assertThat(sender.sendDue()).isZero();
            assertThat(greenMail.received()).hasSize(1);
        }
    }

    @Test
    void sendsNothingOfWhatWasRolledBack() throws Exception {
        transaction.executeWithoutResult(status -> {
            writer.post(Topic.DECIDED, List.of(lena.id()), letter("Never"));
            status.setRollbackOnly();
        });
        try (var greenMail = new RunningGreenMail()) {
            assertThat(sender(greenMail.port()).sendDue()).isZero();
            assertThat(greenMail.received()).isEmpty();
        }
        assertThat(outbox.find(null, PageQuery.first(25), ADMIN).total()).isZero();
    }

    @Test
    void refusesMailWithoutTransaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> writer.post(Topic.DECIDED, List.of(lena.id()), letter("Adrift")));
    }

    @Test
    void writesOnceWhatHasTheSameKey() {
        for (int i = 0; i < 3; i++) {
            transaction.executeWithoutResult(
                    status -> writer.postOnce(Topic.DIGEST, "digest:lena:today", lena.id(), letter("Digest")));
        }
        assertThat(outbox.find(null, PageQuery.first(25), ADMIN).total()).isEqualTo(1);
    }

    @Test
    void triesAgainLaterUnderTheSameMessageId() throws Exception {
        post("Stubborn");
        try (var server = new ScriptedSmtpServer(HANG_UP_AFTER_DATA, BUSY, ACCEPT)) {
            MailDispatch sender = sender(server.port());
            assertThat(sender.sendDue()).isZero();
            assertThat(sender.sendDue()).isZero();
            clock.advance(Duration.ofMinutes(1));
            assertThat(sender.sendDue()).isZero();
            assertThat(only(Status.WAITING)).singleElement().satisfies(message -> {
                assertThat(message.attempts()).isEqualTo(2);
                assertThat(message.lastError()).contains("451");
                assertThat(message.nextAttemptAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
            });
            clock.advance(Duration.ofMinutes(2));
            assertThat(sender.sendDue()).isEqualTo(1);

            assertThat(server.seenMessageIds).hasSize(2);
            assertThat(Set.copyOf(server.seenMessageIds)).hasSize(1);
            assertThat(server.seenMessageIds.get(0)).matches("<[0-9a-f-]{36}@gates\\.example\\.org>");
        }
        assertThat(only(Status.SENT)).hasSize(1);
    }

    @Test
    void parksAfterRepeatedRefusalAndSendsOnRequest() throws Exception {
        post("Unwelcome");
        try (var server = new ScriptedSmtpServer(REFUSE_RECIPIENT, REFUSE_RECIPIENT, REFUSE_RECIPIENT, ACCEPT)) {
            MailDispatch sender = sender(server.port());
            for (int i = 0; i < 5; i++) {
                sender.sendDue();
                clock.advance(Duration.ofHours(3));
            }
            OutboxMessage parked = only(Status.PARKED).get(0);
            assertThat(parked.attempts()).isEqualTo(3);
            assertThat(parked.lastError()).contains("550 5.1.1 no such user");

            outbox.retry(parked.id(), ADMIN);
            assertThat(sender.sendDue()).isEqualTo(1);
        }
        assertThat(only(Status.SENT)).hasSize(1);
    }

    @Test
    void waitsForUnreachableServerWithoutCounting() throws Exception {
        post("Patient");
        int port;
        try (var server = new ScriptedSmtpServer()) {
            port = server.port();
        }
        MailDispatch sender = sender(port);
        for (int i = 0; i < 10; i++) {
            assertThat(sender.sendDue()).isZero();
            clock.advance(Duration.ofSeconds(30));
        }
        assertThat(only(Status.WAITING)).singleElement().satisfies(message -> {
            assertThat(message.attempts()).isZero();
            assertThat(message.lastError()).startsWith("The mail server cannot be reached");
        });
    }

    @Test
    void waitsWithoutMailServerAndShowsWhereNothingIsDelivered() {
        post("Waiting");

        assertThat(outbox.outlet()).isEqualTo(Outlet.WAITS);
        assertThat(outbox.sendDue()).isZero();
        assertThat(only(Status.WAITING)).hasSize(1);
        assertThat(new MailDispatch(
                                repository,
                                composer,
                                people,
                                provider(null),
                                transaction,
                                new MailSettings(false, "gates@example.org", 3, Duration.ofMinutes(10), false),
                                clock)
                        .outlet())
                .isEqualTo(Outlet.SHOWS);
    }

    @Test
    void leavesAloneWhatAnotherNodeHasUnderLease() throws Exception {
        post("Leased");
        transaction.execute(status -> repository.lease(
                java.util.UUID.randomUUID(), clock.instant(), clock.instant().plusSeconds(600), 10));
        try (var greenMail = new RunningGreenMail()) {
            MailDispatch sender = sender(greenMail.port());
            assertThat(sender.sendDue()).isZero();
            clock.advance(Duration.ofSeconds(601));
            assertThat(sender.sendDue()).isEqualTo(1);
        }
    }

    @Test
    void sendsEachOnceFromSeveralNodes() throws Exception {
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 60; i++) {
                writer.post(Topic.DECIDED, List.of(lena.id()), letter("Mail " + i));
            }
        });
        var nodes = Executors.newFixedThreadPool(3);
        try (var greenMail = new RunningGreenMail()) {
            List<Callable<Integer>> sending = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                sending.add(() -> sender(greenMail.port()).sendDue());
            }
            int sent = 0;
            for (var done : nodes.invokeAll(sending)) {
                sent += done.get();
            }
            sent += sender(greenMail.port()).sendDue();
            assertThat(sent).isEqualTo(60);
            assertThat(greenMail.received()).hasSize(60);
            assertThat(greenMail.received().stream().map(OutboxTests::messageId).distinct())
                    .hasSize(60);
        } finally {
            nodes.shutdown();
        }
    }

    @Test
    void keepsHostileTextHarmless() throws Exception {
        String hostile =
                "Basket\r\nBcc: everyone@example.org\r\n\r\n<script>alert(1)</script>\u2028=cmd|' \u202Eevil 😀\u0000";
        var mallory = transaction.execute(status -> people.add(
                new People.NewPerson(
                        "mallory",
                        "\"Mallory\" <evil@example.org>, x",
                        "mallory@example.org",
                        Set.of(Role.EXECUTIVE),
                        null),
                Actor.SYSTEM));
        var letter = new Letter(
                hostile,
                hostile,
                List.of(hostile, "${T(java.lang.Runtime)}", "[[${subject}]]"),
                List.of(new Letter.Row("due", true, hostile, "\"><img src=x onerror=alert(1)>", "/inbox/1")),
                hostile,
                "/inbox/1?a=\"><script>",
                "why");
        transaction.executeWithoutResult(status -> writer.post(Topic.DECIDED, List.of(mallory.id()), letter));
        try (var greenMail = new RunningGreenMail()) {
            assertThat(sender(greenMail.port()).sendDue()).isEqualTo(1);
            MimeMessage mail = greenMail.received().get(0);

            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(((InternetAddress) mail.getAllRecipients()[0]).getAddress())
                    .isEqualTo("mallory@example.org");
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getSubject())
                    .startsWith("Basket  Bcc: everyone@example.org")
                    .doesNotContain("\n");
            String headers = raw(mail).split("\r\n\r\n", 2)[0];
            assertThat(headers.lines().filter(line -> line.startsWith("Bcc"))).isEmpty();
            assertThat(part(mail, 1))
                    .doesNotContain("<script")
                    .doesNotContain("<img")
                    .contains("&lt;script&gt;")
                    .contains("${T(java.lang.Runtime)}")
                    .contains("[[${subject}]]");
            assertThat(part(mail, 0)).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void parksWhatHasNoUsableAddress() throws Exception {
        var gone = transaction.execute(status -> people.add(
                new People.NewPerson("gone", "Gone", "gone@example.org", Set.of(Role.EXECUTIVE), null), Actor.SYSTEM));
        transaction.executeWithoutResult(
                status -> writer.post(Topic.DECIDED, List.of(gone.id(), UserId.next()), letter("To nobody")));
        transaction.executeWithoutResult(status -> people.deactivate(gone.id(), ADMIN));
        try (var greenMail = new RunningGreenMail()) {
            assertThat(sender(greenMail.port()).sendDue()).isZero();
            assertThat(greenMail.received()).isEmpty();
        }
        assertThat(only(Status.PARKED)).hasSize(2);
    }

    @Test
    void isLookedAfterByAdministratorsOnly() {
        post("Private");
        OutboxId id = only(Status.WAITING).get(0).id();
        for (Role role : Arrays.stream(Role.values())
                .filter(role -> role != Role.ADMINISTRATOR)
                .toList()) {
            var other = new Actor(UserId.next(), "Somebody", Set.of(role));
            assertThatExceptionOfType(NotPermitted.class)
                    .isThrownBy(() -> outbox.find(null, PageQuery.first(25), other));
            assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> outbox.get(id, other));
            assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> outbox.retry(id, other));
            assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> outbox.park(id, other));
        }
    }

    @Test
    void parksByHandAndRefusesWhatIsOver() throws Exception {
        post("By hand");
        OutboxId id = only(Status.WAITING).get(0).id();
        outbox.park(id, ADMIN);
        assertThat(outbox.get(id, ADMIN).message().status()).isEqualTo(Status.PARKED);
        assertThatExceptionOfType(StateMovedOn.class).isThrownBy(() -> outbox.park(id, ADMIN));

        outbox.retry(id, ADMIN);
        try (var greenMail = new RunningGreenMail()) {
            sender(greenMail.port()).sendDue();
        }
        assertThatExceptionOfType(StateMovedOn.class).isThrownBy(() -> outbox.retry(id, ADMIN));
        assertThat(database.sql("select action from audit_entry where subject_id = ? order by seq")
                        .param(id.value())
                        .query(String.class)
                        .list())
                .containsExactly("outbox-message.parked", "outbox-message.retried");
    }

    private void post(String subject) {
        transaction.executeWithoutResult(status -> writer.post(Topic.DECIDED, List.of(lena.id()), letter(subject)));
    }

    private static Letter letter(String subject) {
        return new Letter(
                subject, "Headline", List.of("A reason."), List.of(), "Read the decision", "/decisions/1", "Because.");
    }

    private List<OutboxMessage> only(Status status) {
        return outbox.find(status, PageQuery.first(100), ADMIN).items();
    }

    private MailDispatch sender(int port) {
        var server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.getJavaMailProperties().setProperty("mail.smtp.timeout", "5000");
        server.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "5000");
        return new MailDispatch(repository, composer, people, provider(server), transaction, SETTINGS, clock);
    }

    private static ObjectProvider<JavaMailSender> provider(JavaMailSender server) {
        var beans = new StaticListableBeanFactory();
        if (server != null) {
            beans.addBean("server", server);
        }
        return beans.getBeanProvider(JavaMailSender.class);
    }

    private static String part(MimeMessage mail, int index) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
    }

    private static String raw(MimeMessage mail) throws Exception {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static final class RunningGreenMail implements AutoCloseable {

        private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        RunningGreenMail() {
            server.start();
        }

        int port() {
            return server.getSmtp().getPort();
        }

        List<MimeMessage> received() {
            return List.of(server.getReceivedMessages());
        }

        @Override
        public void close() {
            server.stop();
        }
    }
}
