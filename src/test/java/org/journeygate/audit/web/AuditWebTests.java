package org.journeygate.audit.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditEntry;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class AuditWebTests {

    private static final UUID BET = UUID.fromString("01900000-0000-7000-8000-0000000000be");

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    AuditLog audit;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient database;

    Person auditor;

    @BeforeEach
    void recordsSomething() {
        auditor = people.auditor("ines");
        transaction.executeWithoutResult(status -> {
            audit.record(new AuditEntry(
                    null, "=Mallory <b>", null, "initiative.added", "initiative", BET, "BT-2026-0007", Map.of("a", 1)));
        });
    }

    @Test
    void readsEntriesNewestFirst() throws Exception {
        mvc.perform(get("/api/v1/audit/entries?subject=BT-2026-0007").with(as(auditor)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].seq").value(2))
                .andExpect(jsonPath("$.items[0].at").value("2026-03-02T09:00:00Z"))
                .andExpect(jsonPath("$.items[0].actorName").value("=Mallory <b>"))
                .andExpect(jsonPath("$.items[0].action").value("initiative.added"))
                .andExpect(jsonPath("$.items[0].subject.id").value(BET.toString()))
                .andExpect(jsonPath("$.items[0].details.a").value(1))
                .andExpect(jsonPath("$.items[0].hash").isString());
        mvc.perform(get("/api/v1/audit/entries?action=initiative.added&size=1").with(as(auditor)))
                .andExpect(jsonPath("$.items[*].seq", contains(2)));
        mvc.perform(get("/api/v1/audit/entries?from=yesterday").with(as(auditor)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void verifiesTheChain() throws Exception {
        mvc.perform(get("/api/v1/audit/verification").with(as(auditor)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.valid").value(true))
                .andExpect(jsonPath("$.entries").value(2))
                .andExpect(jsonPath("$.head").isString())
                .andExpect(jsonPath("$.fault").doesNotExist());
        database.sql("update audit_head set seq = 3").update();
        mvc.perform(get("/api/v1/audit/verification").with(as(auditor)))
                .andExpect(jsonPath("$.valid").value(false))
                .andExpect(jsonPath("$.brokenAt").value(3));
        mvc.perform(get("/audit").with(as(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The log is broken at entry 3")));
    }

    @Test
    void saysOnThePageWhetherTheLogIsWhole() throws Exception {
        mvc.perform(get("/audit").with(as(auditor)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The log is whole: 2 entries")))
                .andExpect(content().string(containsString("=Mallory &lt;b&gt;")))
                .andExpect(content().string(containsString("<option value=\"initiative.added\">")))
                .andExpect(content().string(not(containsString("<b>Mallory"))));
        mvc.perform(get("/audit?actor=Nobody&day=2026-03-02").with(as(auditor)))
                .andExpect(content().string(containsString("No entry is like that")))
                .andExpect(content().string(containsString("/audit/entries.csv?actor=Nobody&amp;day=2026-03-02")));
    }

    @Test
    void exportsWithoutFormulas() throws Exception {
        mvc.perform(get("/audit/entries.csv?action=initiative.added").with(as(auditor)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"audit.csv\""))
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andExpect(content().string(containsString("2,\"2026-03-02T09:00:00Z\",,\"'=Mallory <b>\"")));
    }

    @Test
    void isForAuditorsPmoAndAdministratorsOnly() throws Exception {
        for (Person reader : List.of(auditor, people.pmo("pia"), people.admin("ada"))) {
            for (String path :
                    List.of("/audit", "/audit/entries.csv", "/api/v1/audit/entries", "/api/v1/audit/verification")) {
                mvc.perform(get(path).with(as(reader))).andExpect(status().isOk());
            }
        }
        for (Person other : List.of(people.lead("lou"), people.exec("eve"))) {
            for (String path :
                    List.of("/audit", "/audit/entries.csv", "/api/v1/audit/entries", "/api/v1/audit/verification")) {
                mvc.perform(get(path).with(as(other))).andExpect(status().isForbidden());
            }
        }
    }
}
