package org.journeygate.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.people.Browser;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** The log says which request and which person, and no secret, whatever goes wrong. */
@DatabaseTest
class LogTests {

    private static final String WRONG = "guessed purple teapots";
    private static final String CHOSEN = "seven amber ladders hum";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Level before = root.getLevel();

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures fixtures;

    @Autowired
    People people;

    @Autowired
    OutboxWriter writer;

    @Autowired
    OutboxRepository repository;

    @Autowired
    MailComposer composer;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.INFO);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
        root.setLevel(before);
    }

    @Test
    void keepsEverySecretToItself() throws Exception {
        Person admin = fixtures.withPassword("admin", Role.ADMINISTRATOR);
        Person lead = fixtures.withPassword("lead", Role.SQUAD_LEAD);
        var browser = new Browser(mvc);
        browser.read("/sign-in");
        browser.send("/sign-in", "login", "admin", "password", WRONG);
        String session = String.valueOf(browser.send("/sign-in", "login", "admin", "password", PeopleFixtures.PASSWORD)
                .andReturn()
                .getResponse()
                .getCookie("journeygate")
                .getValue());
        browser.read("/settings");
        browser.send("/settings/password", "present", PeopleFixtures.PASSWORD, "wanted", CHOSEN, "again", CHOSEN);
        browser.read("/people/" + lead.login());
        String once = browser.send("/people/" + lead.login() + "/password")
                .andReturn()
                .getResponse()
                .getContentAsString();
        String basic = "Basic " + java.util.Base64.getEncoder().encodeToString("lead:wrong again and again".getBytes());
        mvc.perform(post("/api/v1/tokens").header(HttpHeaders.AUTHORIZATION, basic));
        String token = token(browser);
        mvc.perform(get("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
        mvc.perform(get("/api/v1/me").header(HttpHeaders.AUTHORIZATION, "Bearer jg_notOneOfOurs"));
        mvc.perform(post("/api/v1/personas")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"" + CHOSEN + "\", "));
        failMail(admin);

        assertThat(text()).contains("was not accepted at attempt 1");
        assertThat(text())
                .doesNotContain(
                        WRONG,
                        CHOSEN,
                        PeopleFixtures.PASSWORD,
                        session,
                        token,
                        "jg_",
                        basic.substring(6),
                        "Nobody else may read this");
        var shown =
                java.util.regex.Pattern.compile("<code[^>]*>([^<]{8,})</code>").matcher(once);
        assertThat(shown.find()).as(once).isTrue();
        assertThat(text()).doesNotContain(shown.group(1));
    }

    @Test
    void namesTheRequestAndThePersonById() throws Exception {
        Person admin = fixtures.admin("admin");
        write(admin);
        database.sql("update outbox set letter = 'no letter'").update();
        String given = mvc.perform(get("/sign-in").header("X-Request-Id", "from-the-proxy-1"))
                .andReturn()
                .getResponse()
                .getHeader("X-Request-Id");
        assertThat(given).isEqualTo("from-the-proxy-1");
        assertThat(mvc.perform(get("/sign-in").header("X-Request-Id", "forged\nline"))
                        .andReturn()
                        .getResponse()
                        .getHeader("X-Request-Id"))
                .matches("[0-9a-f-]{36}");

        var answer = mvc.perform(get("/api/v1/outbox").with(PeopleFixtures.as(admin)))
                .andReturn()
                .getResponse();

        String id = answer.getHeader("X-Request-Id");
        assertThat((String) JsonPath.read(answer.getContentAsString(), "$.requestId"))
                .isEqualTo(id);
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(log.list)
                .filteredOn(event -> event.getLevel() == Level.ERROR)
                .singleElement()
                .satisfies(event -> assertThat(event.getMDCPropertyMap())
                        .containsEntry("request", id)
                        .containsEntry("person", admin.id().value().toString()));
        assertThat(text()).doesNotContain(admin.email());
        assertThat(org.slf4j.MDC.get("request")).isNull();
    }

    private String token(Browser browser) throws Exception {
        browser.read("/settings");
        String page = browser.send("/settings/tokens", "name", "ci", "scopes", "read", "scopes", "write")
                .andReturn()
                .getResponse()
                .getContentAsString();
        var found = java.util.regex.Pattern.compile("jg_[A-Za-z0-9_-]{20,}").matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group();
    }

    private void write(Person recipient) {
        transaction.executeWithoutResult(status -> writer.post(
                Topic.DECIDED,
                List.of(recipient.id()),
                new Letter(
                        "Basket",
                        "Basket",
                        List.of("Nobody else may read this"),
                        List.of(),
                        "Read",
                        "/decisions/1",
                        "Why")));
    }

    private void failMail(Person recipient) throws Exception {
        write(recipient);
        try (var server = new ScriptedSmtpServer(ScriptedSmtpServer.Answer.REFUSE_RECIPIENT)) {
            var smtp = new JavaMailSenderImpl();
            smtp.setHost("127.0.0.1");
            smtp.setPort(server.port());
            var beans = new StaticListableBeanFactory();
            beans.addBean("smtp", smtp);
            new MailDispatch(
                            repository,
                            composer,
                            people,
                            beans.getBeanProvider(JavaMailSender.class),
                            transaction,
                            new MailSettings(true, "Gates <gates@example.org>", 3, Duration.ofMinutes(10), false),
                            clock)
                    .sendDue();
        }
    }

    private String text() {
        return log.list.stream()
                .map(event -> event.getFormattedMessage()
                        + event.getMDCPropertyMap()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
