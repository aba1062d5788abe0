package org.journeygate.notifications.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.InboxFixtures;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class CalendarFeedWebTests {

    private static final String FEEDS = "/api/v1/calendar-feeds";

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    People persons;

    @Autowired
    InboxFixtures items;

    @Autowired
    Inbox inbox;

    @Autowired
    TransactionOperations transaction;

    @Autowired
    JdbcClient database;

    @Autowired
    MovableClock clock;

    private Person lena;
    private Person paul;

    @BeforeEach
    void knowsPeople() {
        lena = people.exec("lena");
        paul = people.exec("paul");
    }

    @Test
    void showsWhatIsDueFromItsOwnerAndNobodyElse() throws Exception {
        Person pia = people.pmo("pia");
        WorkItem vote = items.held(lena, "Vote on Basket; or not, Ümläut 😀", Duration.ofDays(3));
        items.held(paul, "Vote on Checkout", Duration.ofDays(3));
        WorkItem check = items.grouped(Role.PMO, "Check Search");

        assertThat(read(address(lena))).singleElement().satisfies(event -> {
            assertThat(event.uid()).isEqualTo("work-item-" + vote.id().value() + "@journeygate");
            assertThat(event.title()).isEqualTo("Due: Vote on Basket; or not, Ümläut 😀");
            assertThat(event.ends()).isEqualTo(vote.dueAt());
            assertThat(event.starts()).isEqualTo(vote.dueAt().minus(Duration.ofMinutes(30)));
            assertThat(event.url()).startsWith("https://gates.example.org/made-up/");
            assertThat(event.details())
                    .isEqualTo("First purchase · Pay\nFrom Squad Basket. About 4 min.\n\n" + event.url());
        });
        assertThat(read(address(pia))).singleElement().satisfies(event -> {
            assertThat(event.uid()).contains(check.id().value().toString());
            assertThat(event.details()).contains("Nobody has taken it yet.");
        });
    }

    @Test
    void followsWhatChangesHandsMovesOrEnds() throws Exception {
        WorkItem item = items.held(lena, "Vote on Basket", Duration.ofDays(3));
        String lenas = address(lena);
        String pauls = address(paul);
        ReadBack before = read(lenas).get(0);

        transaction.executeWithoutResult(
                status -> inbox.moveDeadline(item.id(), item.dueAt().plus(Duration.ofDays(1))));
        ReadBack moved = read(lenas).get(0);
        assertThat(moved.uid()).isEqualTo(before.uid());
        assertThat(moved.sequence()).isGreaterThan(before.sequence());
        assertThat(moved.ends()).isEqualTo(before.ends().plus(Duration.ofDays(1)));

        transaction.executeWithoutResult(
                status -> inbox.handOver(item.id(), paul.id(), "On leave", lena.acting(), null));
        assertThat(read(lenas)).isEmpty();
        assertThat(read(pauls)).extracting(ReadBack::uid).containsExactly(before.uid());

        items.end(inbox.get(item.id()), false);
        assertThat(read(pauls)).isEmpty();
    }

    @Test
    void answersACalendarAsCalendarsExpect() throws Exception {
        items.held(lena, "Vote on Basket", Duration.ofDays(3));
        String address = address(lena);
        String tag = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andExpect(content().contentType("text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(header().string("Content-Disposition", "inline; filename=\"journeygate.ics\""))
                .andExpect(header().string("X-Robots-Tag", "noindex"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(cookie().doesNotExist("SESSION"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        clock.advance(Duration.ofMinutes(5));
        mvc.perform(get(address).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        items.held(lena, "Vote on Checkout", Duration.ofDays(3));
        mvc.perform(get(address).header("If-None-Match", tag)).andExpect(status().isOk());
        mvc.perform(get("/api/v1" + address))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Vote on Checkout")));
    }

    @Test
    void knowsNoAddressButItsOwn() throws Exception {
        String address = address(lena);
        String id = id(lena);
        for (String unknown : List.of(
                "/calendar/" + id + ".ics",
                "/calendar/" + lena.id().value() + ".ics",
                "/calendar/jgc_" + "A".repeat(43) + ".ics",
                address.substring(0, address.length() - 5) + ".ics",
                "/calendar/%00.ics",
                "/calendar/x.ics/y.ics",
                "/calendar/x",
                "/calendar/")) {
            int answered = mvc.perform(get(java.net.URI.create(unknown)).with(as(lena)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(answered).as(unknown).isIn(400, 404);
        }
        mvc.perform(get("/calendar/jgc_" + "A".repeat(43) + ".ics"))
                .andExpect(status().isNotFound())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(jsonPath("$.type").value("urn:journeygate:no-such-calendar"));
        for (var wrong : List.of(post(address), delete(address), head(address))) {
            mvc.perform(wrong.with(as(lena))).andExpect(status().isNotFound());
        }
    }

    @Test
    void endsWithRenewalWithdrawalAndTheAccount() throws Exception {
        String first = address(lena);
        String id = id(lena);
        mvc.perform(post(FEEDS).with(as(lena)))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.type").value("urn:journeygate:calendar-feed-exists"));
        mvc.perform(post(FEEDS + "/" + id + "/renewal").with(as(paul))).andExpect(status().isNotFound());
        mvc.perform(delete(FEEDS + "/" + id).with(as(paul))).andExpect(status().isNotFound());
        mvc.perform(get(first)).andExpect(status().isOk());

        String second = path(mvc.perform(post(FEEDS + "/" + id + "/renewal").with(as(lena)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
        mvc.perform(get(first)).andExpect(status().isNotFound());
        mvc.perform(get(second)).andExpect(status().isOk());

        transaction.executeWithoutResult(status -> persons.deactivate(lena.id(), Actor.SYSTEM));
        mvc.perform(get(second)).andExpect(status().isNotFound());

        String pauls = address(paul);
        mvc.perform(delete(FEEDS + "/" + id(paul)).with(as(paul))).andExpect(status().isNoContent());
        mvc.perform(get(pauls)).andExpect(status().isNotFound());
        assertThat(database.sql("select action from audit_entry where subject_type = 'calendar-feed' order by seq")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "calendar-feed.made", "calendar-feed.renewed", "calendar-feed.made", "calendar-feed.withdrawn");
    }

    @Test
    void keepsNothingButAHashOfTheAddress() throws Exception {
        String secret = secret(address(lena));
        String kept = database.sql("select secret_hash from calendar_feed")
                .query(String.class)
                .single();

        assertThat(secret).matches("jgc_[A-Za-z0-9_-]{43}");
        assertThat(kept).hasSize(64).doesNotContain(secret);
        assertThat(database.sql("select details from audit_entry")
                        .query(String.class)
                        .list())
                .allSatisfy(details -> assertThat(details).doesNotContain(secret));
        mvc.perform(get(FEEDS).with(as(lena)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(content().string(not(containsString(secret))));
    }

    @Test
    void slowsDownWhoAsksWithoutEnd() throws Exception {
        String address = address(lena);
        for (int i = 0; i < Reads.MOST; i++) {
            mvc.perform(get(address)).andExpect(status().isOk());
        }
        mvc.perform(get(address))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "900"));
        mvc.perform(get(address(paul))).andExpect(status().isOk());
        clock.advance(Duration.ofMinutes(15));
        mvc.perform(get(address)).andExpect(status().isOk());
    }

    @Test
    void isMadeShownOnceRenewedAndWithdrawnOnAPage() throws Exception {
        mvc.perform(get("/settings/calendar").with(as(lena)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Make an address")));
        String made = mvc.perform(post("/settings/calendar").with(as(lena)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String address = shown(made);
        mvc.perform(get(address)).andExpect(status().isOk());
        mvc.perform(get("/settings/calendar").with(as(lena)))
                .andExpect(content().string(not(containsString(secret(address)))))
                .andExpect(content().string(containsString("datetime=\"2026-03-02T09:00:00Z\"")));

        String renewed = mvc.perform(
                        post("/settings/calendar/" + id(lena) + "/renewal").with(as(lena)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get(address)).andExpect(status().isNotFound());
        mvc.perform(get(shown(renewed))).andExpect(status().isOk());
        mvc.perform(post("/settings/calendar/" + id(lena) + "/withdrawal").with(as(lena)))
                .andExpect(redirectedUrl("/settings/calendar"));
        mvc.perform(get(shown(renewed))).andExpect(status().isNotFound());
    }

    private List<ReadBack> read(String address) throws Exception {
        byte[] text = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return ReadBack.events(new String(text, StandardCharsets.UTF_8));
    }

    private String address(Person owner) throws Exception {
        return path(mvc.perform(post(FEEDS).with(as(owner)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private String id(Person owner) throws Exception {
        return JsonPath.read(
                mvc.perform(get(FEEDS).with(as(owner)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(),
                "$.items[0].id");
    }

    private static String path(String issued) {
        String url = JsonPath.read(issued, "$.url");
        assertThat(url).startsWith("https://gates.example.org/calendar/");
        return url.substring("https://gates.example.org".length());
    }

    private static String secret(String address) {
        return address.replaceAll(".*/(.+)\\.ics", "$1");
    }

    private static String shown(String page) {
        Matcher found = Pattern.compile("https://gates\\.example\\.org(/calendar/[^\"]+\\.ics)")
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
