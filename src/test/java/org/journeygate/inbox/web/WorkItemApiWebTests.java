package org.journeygate.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.inbox.InboxFixtures;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@DatabaseTest
class WorkItemApiWebTests {

    private static final String ITEMS = "/api/v1/work-items";

    @Autowired
    MockMvcTester web;

    @Autowired
    InboxFixtures items;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MovableClock clock;

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
    void showsItemsInTheAgreedShape() {
        WorkItem item = items.held(eva, "Vote: one-page checkout", Duration.ofDays(2));

        var list = get(eva, ITEMS);

        assertThat(list).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"page": 0, "size": 25, "total": 1, "items": [{
                  "id": "%s", "version": 1, "kind": "vote", "title": "Vote: one-page checkout",
                  "subject": {"type": "made-up", "id": "%s", "code": "MU-2026-0001"},
                  "openedAt": "2026-03-02T09:00:00Z", "dueAt": "2026-03-04T09:00:00Z",
                  "holders": [{"id": "%s", "login": "eva", "name": "Eva"}],
                  "group": null, "minutes": 4, "link": "%s", "state": "OPEN"}]}""".formatted(
                        item.id().value(), item.subject().id(), eva.id().value(), item.link()));
        assertThat(get(eva, ITEMS + "/" + item.id().value()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.holders[0].login")
                .isEqualTo("eva");
        assertThat(get(omar, ITEMS + "/" + item.id().value())).hasStatus(404);
        assertThat(get(omar, ITEMS)).bodyJson().extractingPath("$.total").isEqualTo(0);
    }

    @Test
    void takesViewsAndFilters() {
        items.held(eva, "Vote: checkout", Duration.ofHours(1));
        items.held(eva, "Vote: shops", Duration.ofDays(2));
        items.grouped(Role.PMO, "Check: shelf");
        clock.advance(Duration.ofHours(2));

        assertThat(get(eva, ITEMS + "?view=mine&overdue=true"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
        assertThat(get(eva, ITEMS + "?view=mine&overdue=&subject=&q="))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(2);
        assertThat(get(eva, ITEMS + "?q=SHOPS"))
                .bodyJson()
                .extractingPath("$.items[0].title")
                .isEqualTo("Vote: shops");
        assertThat(get(pia, ITEMS + "?view=group"))
                .bodyJson()
                .extractingPath("$.items[0].group")
                .isEqualTo("PMO");
        assertThat(get(pia, ITEMS + "?view=all&size=2"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(3);
        assertThat(get(pia, ITEMS + "?view=all&sort=-due"))
                .bodyJson()
                .extractingPath("$.items[2].title")
                .isEqualTo("Vote: checkout");
        assertThat(get(eva, ITEMS + "?view=all")).hasStatus(403);
        assertThat(get(eva, ITEMS + "?view=yours")).hasStatus(422);
        assertThat(get(eva, ITEMS + "?sort=colour")).hasStatus(422);
        assertThat(get(eva, ITEMS + "?size=101")).hasStatus(422);
        assertThat(get(eva, ITEMS + "?overdue=maybe")).hasStatus(400);
        assertThat(get(eva, ITEMS + "/nonsense").getResponse().getStatus()).isIn(400, 404);
    }

    @Test
    void claimsReleasesAndTellsTheSlowerOne() {
        WorkItem item = items.grouped(Role.PMO, "Check");
        Person paul = people.pmo("paul");
        String path = ITEMS + "/" + item.id().value();

        assertThat(post(pia, path + "/claim", "{\"version\": 1}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"version\": 2, \"holders\": [{\"login\": \"pia\"}]}");
        assertThat(post(paul, path + "/claim", "{\"version\": 1}"))
                .hasStatus(409)
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"type\": \"urn:journeygate:work-item-taken\", \"state\": \"OPEN\", \"version\": 2, \"status\": 409}");
        assertThat(post(eva, path + "/claim", "{}")).hasStatus(404);
        assertThat(post(pia, path + "/release", "{\"version\": 1}")).hasStatus(409);
        assertThat(post(pia, path + "/release", "{\"version\": 2}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.holders")
                .asArray()
                .isEmpty();
        assertThat(web.post().uri(path + "/claim").with(PeopleFixtures.as(paul)).exchange())
                .hasStatusOk();
    }

    @Test
    void handsOver() {
        WorkItem item = items.held(eva, "Vote", Duration.ofDays(2));
        String path = ITEMS + "/" + item.id().value() + "/hand-over";

        assertThat(post(
                        eva,
                        path,
                        "{\"version\": 1, \"userId\": \"%s\"}"
                                .formatted(omar.id().value())))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("reason");
        assertThat(post(eva, path, "{\"version\": 1, \"reason\": \"away\"}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("userId");
        assertThat(post(eva, path, "{\"userId\": \"nobody\", \"reason\": \"away\"}"))
                .hasStatus(422);
        assertThat(post(eva, path, "{\"userId\": \"omar\", \"reason\": \"away\", \"colour\": 1}"))
                .hasStatus(400);
        assertThat(post(
                        eva,
                        path,
                        "{\"version\": 3, \"userId\": \"%s\", \"reason\": \"away\"}"
                                .formatted(omar.id().value())))
                .hasStatus(409);
        assertThat(post(
                        eva,
                        path,
                        "{\"version\": 1, \"userId\": \"%s\", \"reason\": \"away\"}"
                                .formatted(omar.id().value())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"version\": 2, \"holders\": [{\"login\": \"omar\"}]}");
        assertThat(post(
                        eva,
                        path,
                        "{\"version\": 2, \"userId\": \"%s\", \"reason\": \"away\"}"
                                .formatted(omar.id().value())))
                .hasStatus(403);
        assertThat(get(omar, ITEMS + "?view=delegated"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(1);
    }

    @Test
    void completesNothingThatNeedsMoreThanYesOrNo() {
        WorkItem item = items.held(eva, "Vote", Duration.ofDays(2));
        String path = ITEMS + "/" + item.id().value() + "/completion";

        assertThat(post(eva, path, "{\"accepted\": true}"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.link")
                .isEqualTo(item.link());
        assertThat(post(eva, path, "{}")).hasStatus(422);
        assertThat(post(pia, path, "{\"accepted\": true}")).hasStatus(403);
        assertThat(post(omar, path, "{\"accepted\": true}")).hasStatus(404);
        items.end(item, false);
        assertThat(post(eva, path, "{\"accepted\": true}"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("CLOSED");
    }

    private MvcTestResult get(Person person, String path) {
        return web.get().uri(path).with(PeopleFixtures.as(person)).exchange();
    }

    private MvcTestResult post(Person person, String path, String body) {
        return web.post()
                .uri(path)
                .with(PeopleFixtures.as(person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
