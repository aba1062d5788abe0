package org.journeygate.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.StatementCounter;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.InboxFixtures;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class InboxPagesWebTests {

    @Autowired
    MockMvcTester web;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxFixtures items;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter statements;

    Person eva;
    Person omar;
    Person pia;

    @BeforeEach
    void meetPeople() {
        eva = people.exec("eva");
        omar = people.exec("omar");
        pia = people.pmo("pia");
    }

    @Test
    void saysInWordsWhatWaits() {
        assertThat(html(get(eva, "/inbox"))).contains("Nothing waits for you", "You are up to date.", "<title>Inbox ·");

        items.held(eva, "Vote: late", Duration.ofHours(1));
        clock.advance(Duration.ofDays(2));
        assertThat(html(get(eva, "/inbox"))).contains("One thing waits for you", "It is late.", "About 4 minutes.");

        items.held(eva, "Vote: today", Duration.ofHours(3));
        items.held(eva, "Vote: later", Duration.ofDays(5));

        assertThat(html(get(eva, "/inbox")))
                .contains(
                        "Three things wait for you",
                        "One is late.",
                        "All three together: about 12 minutes.",
                        "<title>(3) Inbox · Journeygate</title>",
                        "2 days late",
                        "since Mon 2 Mar",
                        "by 12:00",
                        "in 3 working days")
                .containsSubsequence(
                        ">Late</h2>", "Vote: late", ">Today</h2>", "Vote: today", ">Later</h2>", "Vote: later");
    }

    @Test
    void pointsAtTheGroupsWorkWhenNothingIsHeld() {
        items.grouped(Role.PMO, "Check completeness: returns without a printer");

        assertThat(html(get(pia, "/inbox")))
                .contains(
                        "One thing waits for your group", "See what waits for your group", "href=\"/inbox?view=group\"")
                .doesNotContain("Nothing waits for you", "You are up to date.", "Nothing here");
    }

    @Test
    void leadsHomeToTheInbox() {
        assertThat(get(eva, "/")).hasStatus3xxRedirection().hasRedirectedUrl("/inbox");
    }

    @Test
    void narrowsToWhatIsSearchedFor() {
        items.held(eva, "Vote: checkout", Duration.ofHours(1));
        items.held(eva, "Vote: <b>shops</b>", Duration.ofDays(2));

        assertThat(html(get(eva, "/inbox?q=shops")))
                .contains("&lt;b&gt;shops&lt;/b&gt;", "value=\"shops\"")
                .doesNotContain("Vote: checkout");
        assertThat(html(get(eva, "/inbox?q=nowhere"))).contains("Nothing matches", "Show all");
        assertThat(html(web.get()
                        .uri("/inbox?q=shops")
                        .header("HX-Request", "true")
                        .with(PeopleFixtures.as(eva))
                        .exchange()))
                .startsWith("<div id=\"work\">")
                .contains("shops")
                .doesNotContain("<html");
    }

    @Test
    void letsOneOfTheGroupClaim() {
        WorkItem item = items.grouped(Role.PMO, "Check: parcel shops");

        assertThat(html(get(pia, "/inbox?view=group")))
                .contains(
                        "One thing waits for whoever of your group takes it first",
                        "Check: parcel shops",
                        "Claim",
                        "for anybody of the PMO");
        MvcTestResult claimed = web.post()
                .uri(Inbox.path(item.id()) + "/claim")
                .param("version", "1")
                .with(PeopleFixtures.as(pia))
                .exchange();

        assertThat(claimed).hasStatus3xxRedirection().hasRedirectedUrl(Inbox.path(item.id()));
        assertThat(get(pia, Inbox.path(item.id()))).hasRedirectedUrl(item.link());
        assertThat(html(get(pia, "/inbox"))).contains("Check: parcel shops", "One thing waits for you");
        assertThat(get(eva, Inbox.path(item.id()))).hasStatus(404);
    }

    @Test
    void handsOverAndKeepsWhatWasTypedWhenRefused() {
        WorkItem item = items.held(eva, "Vote: checkout", Duration.ofDays(2));
        people.exec(InboxFixtures.BOUND);
        String path = Inbox.path(item.id()) + "/hand-over";

        assertThat(html(get(eva, path)))
                .contains("Who does it instead of you?", "Omar")
                .doesNotContain("Bound", "Eva</option>");
        MvcTestResult refused = web.post()
                .uri(path)
                .param("version", "1")
                .param("userId", "")
                .param("reason", "On leave <soon>")
                .with(PeopleFixtures.as(eva))
                .exchange();
        assertThat(refused).hasStatus(422);
        assertThat(html(refused)).contains("is missing", "On leave &lt;soon&gt;");

        assertThat(web.post()
                        .uri(path)
                        .param("version", "1")
                        .param("userId", omar.id().value().toString())
                        .param("reason", "On leave")
                        .with(PeopleFixtures.as(eva)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/inbox");
        assertThat(html(get(omar, "/inbox?view=delegated"))).contains("One thing is handed to you", "Vote: checkout");
        assertThat(get(eva, Inbox.path(item.id()))).hasRedirectedUrl(item.link());
        assertThat(get(eva, path)).hasStatus(403);
    }

    @Test
    void saysKindlyWhatHappenedToWhatHasEnded() {
        WorkItem done = items.held(eva, "Vote: checkout", Duration.ofDays(2));
        WorkItem closed = items.held(eva, "Vote: shops", Duration.ofDays(2));
        items.end(done, true);
        items.end(closed, false);

        assertThat(html(get(eva, Inbox.path(done.id())))).contains("This has been done", "Look at MU-2026-0001");
        assertThat(html(get(eva, Inbox.path(closed.id()))))
                .contains("This is no longer needed", "Vote: shops", "Mon 2 Mar 09:00");
    }

    @Test
    void asksTheDatabaseAtMostFourTimesWhateverItsLength() {
        for (int i = 0; i < 30; i++) {
            items.held(eva, "Vote " + i, Duration.ofHours(i + 1));
            items.held(pia, "Vote " + i, Duration.ofHours(i + 1));
            items.grouped(Role.PMO, "Check " + i);
        }
        for (String view : new String[] {"mine", "group", "delegated", "all"}) {
            statements
                    .during(() -> assertThat(get(pia, "/inbox?view=" + view)).hasStatusOk())
                    .atMost(4);
        }
        assertThat(html(get(eva, "/inbox"))).contains("rel=\"next\"").doesNotContain("rel=\"prev\"");
        assertThat(html(get(eva, "/inbox?page=1")))
                .contains("rel=\"prev\"", "Vote 29")
                .doesNotContain("rel=\"next\"");
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(PeopleFixtures.as(person)).exchange();
    }

    private static String html(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
