package org.journeygate.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.inbox.InboxFixtures;
import org.journeygate.inbox.WorkItemReminded;
import org.journeygate.notifications.MailChoice;
import org.journeygate.notifications.MailChoice.Items;
import org.journeygate.notifications.MailChoices;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class OutboxWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    InboxFixtures inbox;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    MailChoices choices;

    @Autowired
    JdbcClient database;

    Person admin;
    Person lena;
    UUID mail;

    @BeforeEach
    void remindsSomebody() {
        admin = people.admin("ada");
        lena = people.exec("lena");
        var item = inbox.held(lena, "Vote on <i>Basket</i>", java.time.Duration.ofDays(2));
        transaction.executeWithoutResult(status -> events.publishEvent(new WorkItemReminded(item)));
        mail = database.sql("select id from outbox where topic = 'REMINDED'")
                .query(UUID.class)
                .single();
    }

    @Test
    void listsWhatWaits() throws Exception {
        mvc.perform(get("/api/v1/outbox?status=WAITING").with(as(admin)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].recipient.name").value("Lena"))
                .andExpect(jsonPath("$.items[0].topic").value("REMINDED"))
                .andExpect(jsonPath("$.items[0].attempts").value(0));
        mvc.perform(get("/api/v1/outbox?status=SENT").with(as(admin)))
                .andExpect(jsonPath("$.total").value(0));
        mvc.perform(get("/api/v1/outbox?status=LOST").with(as(admin))).andExpect(status().isBadRequest());
        mvc.perform(get("/outbox").with(as(admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("One mail waits for a mail server")))
                .andExpect(content().string(containsString("Reminder: Vote on &lt;i&gt;Basket&lt;/i&gt;")));
    }

    @Test
    void showsOneMailAsItsReaderGetsIt() throws Exception {
        mvc.perform(get("/outbox/" + mail).with(as(admin)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Half of the time has passed: Vote on &lt;i&gt;Basket")))
                .andExpect(content().string(not(containsString("<i>Basket"))));
        mvc.perform(get("/api/v1/outbox/" + mail).with(as(admin)))
                .andExpect(jsonPath("$.text", containsString("https://gates.example.org/")))
                .andExpect(jsonPath("$.html", containsString("Vote on &lt;i&gt;Basket")));
        mvc.perform(get("/outbox/" + UUID.randomUUID()).with(as(admin))).andExpect(status().isNotFound());
    }

    @Test
    void parksAndTriesAgain() throws Exception {
        mvc.perform(post("/outbox/" + mail + "/parking").with(as(admin))).andExpect(redirectedUrl("/outbox/" + mail));
        mvc.perform(post("/api/v1/outbox/" + mail + "/parking").with(as(admin))).andExpect(status().isConflict());
        mvc.perform(post("/api/v1/outbox/" + mail + "/retry").with(as(admin)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("WAITING"));
    }

    @Test
    void isForAdministratorsOnly() throws Exception {
        for (Person other : List.of(lena, people.lead("lou"), people.pmo("pia"), people.auditor("ines"))) {
            for (String path : List.of("/outbox", "/outbox/" + mail, "/api/v1/outbox", "/api/v1/outbox/" + mail)) {
                mvc.perform(get(path).with(as(other))).andExpect(status().isForbidden());
            }
            for (String path : List.of("/outbox/" + mail, "/api/v1/outbox/" + mail)) {
                mvc.perform(post(path + "/retry").with(as(other))).andExpect(status().isForbidden());
                mvc.perform(post(path + "/parking").with(as(other))).andExpect(status().isForbidden());
            }
        }
    }

    @Test
    void keepsAPersonsChoice() throws Exception {
        mvc.perform(get("/settings/mail").with(as(lena)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("You choose when we write to you")));
        mvc.perform(post("/settings/mail").param("items", "NEVER").with(as(lena)))
                .andExpect(redirectedUrl("/settings/mail"));

        assertThat(choices.of(lena.id())).isEqualTo(new MailChoice(Items.NEVER, false));
        mvc.perform(post("/settings/mail")
                        .param("items", "START")
                        .param("digest", "true")
                        .with(as(lena)))
                .andExpect(redirectedUrl("/settings/mail"));
        assertThat(choices.of(lena.id())).isEqualTo(new MailChoice(Items.START, true));
        assertThat(choices.of(admin.id())).isEqualTo(MailChoice.DEFAULT);
    }
}
