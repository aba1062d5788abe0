package org.journeygate.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@DatabaseTest
class IdempotencyWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures fixtures;

    @Autowired
    People people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource dataSource;

    Person admin;

    @BeforeEach
    void addAdministrator() {
        admin = fixtures.admin("admin");
    }

    @Test
    void repeatsTheAnswerAndNotTheEffect() throws Exception {
        String first = add(admin, "k1", "ada")
                .andExpect(status().isCreated())
                .andExpect(header().doesNotExist("Idempotency-Replayed"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        add(admin, "k1", "ada")
                .andExpect(status().isCreated())
                .andExpect(header().string("Idempotency-Replayed", "true"))
                .andExpect(header().exists("Location"))
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(content().json(first));
        assertThat(persons("ada")).isEqualTo(1);
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() throws Exception {
        add(admin, "k1", "ada").andExpect(status().isCreated());

        add(admin, "k1", "bob")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].field").value("Idempotency-Key"));
        assertThat(persons("bob")).isZero();
    }

    @Test
    void repeatsRefusalOfContentAfterItIsUndone() throws Exception {
        fixtures.lead("ada");
        add(admin, "k1", "ada").andExpect(status().is(422));
        database.sql("update person set login = 'other' where login = 'ada'").update();

        add(admin, "k1", "ada").andExpect(status().is(422)).andExpect(header().string("Idempotency-Replayed", "true"));
        add(admin, "k2", "ada").andExpect(status().isCreated());
    }

    @Test
    void keepsNoOtherRefusal() throws Exception {
        Person lead = fixtures.lead("lead");
        add(lead, "k1", "ada").andExpect(status().isForbidden());
        people.change(
                lead.id(),
                new People.PersonChange("Lead", "lead@mail.test", Set.of(Role.ADMINISTRATOR), true),
                0,
                Actor.SYSTEM);

        add(people.get(lead.id()), "k1", "ada").andExpect(status().isCreated());
    }

    @Test
    void holdsPerPersonForOneDay() throws Exception {
        add(admin, "k1", "ada").andExpect(status().isCreated());
        add(fixtures.admin("second"), "k1", "bob").andExpect(status().isCreated());

        clock.advance(Duration.ofHours(24).plusSeconds(1));
        add(admin, "k1", "carol").andExpect(status().isCreated());
    }

    @Test
    void asksTheTwinOfRunningRequestToWait() throws Exception {
        add(admin, "k1", "ada").andExpect(status().isCreated());
        database.sql("update idempotency_key set status = null").update();

        try (var worker = dataSource.getConnection();
                var statement = worker.createStatement()) {
            worker.setAutoCommit(false);
            statement.execute("select claim from idempotency_key for update");
            add(admin, "k1", "ada").andExpect(status().isConflict()).andExpect(header().string("Retry-After", "1"));
            worker.rollback();
        }
    }

    @Test
    void doesAtOnceWhatADeadNodeHasLeftUndone() throws Exception {
        add(admin, "k1", "ada").andExpect(status().isCreated());
        database.sql("update idempotency_key set status = null").update();
        database.sql("delete from person where login = 'ada'").update();

        add(admin, "k1", "bob").andExpect(status().is(422));
        add(admin, "k1", "ada")
                .andExpect(status().isCreated())
                .andExpect(header().doesNotExist("Idempotency-Replayed"));
        add(admin, "k1", "ada").andExpect(header().string("Idempotency-Replayed", "true"));
    }

    @Test
    void refusesMalformedKeyAndLeavesTokensOut() throws Exception {
        add(admin, "two words", "ada").andExpect(status().is(422));
        mvc.perform(post("/api/v1/tokens")
                        .with(as(admin))
                        .header(Idempotency.HEADER, "k1")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": \"ci\", \"scopes\": [\"read\"]}"))
                .andExpect(status().isCreated());
        assertThat(database.sql("select count(*) from idempotency_key")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesNoBodyBeyondOneMegabyte() throws Exception {
        mvc.perform(post("/api/v1/users")
                        .with(as(admin))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(" ".repeat((int) BodyLimit.LIMIT + 1)))
                .andExpect(status().is(413))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    private ResultActions add(Person by, String key, String login) throws Exception {
        return mvc.perform(post("/api/v1/users")
                .with(as(by))
                .header(Idempotency.HEADER, key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"login\": \"%s\", \"name\": \"N\", \"email\": \"n@mail.test\", \"roles\": []}"
                        .formatted(login)));
    }

    private int persons(String login) {
        return database.sql("select count(*) from person where login = ?")
                .param(login)
                .query(Integer.class)
                .single();
    }
}
