package org.journeygate.inbox.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.journeygate.BrowserTest;
import org.journeygate.MovableClock;
import org.journeygate.browser.Chromium;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.InboxFixtures;
import org.journeygate.inbox.WorkItem;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class InboxBrowserTests {

    @Autowired
    InboxFixtures items;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MovableClock clock;

    Person pia;
    WorkItem late;

    @BeforeEach
    void fillInbox() {
        pia = people.withPassword("pia", Role.PMO);
        people.pmo("paul");
        late = items.held(pia, "Vote: one-page checkout, go on to scale?", Duration.ofHours(8));
        clock.advance(Duration.ofDays(2));
        items.held(pia, "Answer the panel: what does the shop earn?", Duration.ofHours(8));
        items.held(pia, "Decide the tie: parcel shops, G2 bet", Duration.ofDays(1));
        items.held(pia, "Complete the request: a shelf in forty parcel shops", Duration.ofDays(5));
        items.grouped(Role.PMO, "Check completeness: returns without a printer");
    }

    @Test
    void worksByKeyboard(Chromium chromium) {
        Page page = chromium.signedIn("pia", PeopleFixtures.PASSWORD);

        assertThat(page).hasTitle("(4) Inbox · Journeygate");
        assertThat(page.locator("h1")).hasText("Four things wait for you");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.locator(".row.sel .t a")).hasText("Answer the panel: what does the shop earn?");
        page.keyboard().press("k");
        assertThat(page.locator(".row.sel .t a")).isFocused();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/made-up/.*"));
        page.goBack();
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        page.keyboard().type("parcel");
        assertThat(page.locator(".row")).hasCount(2);
        page.waitForURL(Pattern.compile(".*q=parcel.*"));
        page.reload();
        assertThat(page.locator("#q")).hasValue("parcel");
        assertThat(page.locator(".row")).hasCount(2);
        page.locator("body").press("g");
        page.locator("body").press("i");
        assertThat(page.locator(".row")).hasCount(4);
        chromium.requireNoComplaints();
    }

    @Test
    void isReadableByEverybodyOnEveryPage(Chromium chromium) {
        Page page = chromium.signedIn("pia", PeopleFixtures.PASSWORD);
        items.end(late, false);

        for (String path : new String[] {
            "/inbox",
            "/inbox?view=group",
            "/inbox?view=delegated",
            "/inbox?view=all",
            "/inbox?q=nothing",
            Inbox.path(late.id()),
            "/inbox/nowhere"
        }) {
            page.navigate(path);
            chromium.requireAccessible(page);
        }
        page.navigate("/inbox?view=group");
        page.click(".row button");
        assertThat(page.locator(".notice, h1").first()).isVisible();
        chromium.requireNoComplaints();
    }

    @Test
    @Tag("screens")
    void looksAsDrawn(Chromium chromium) {
        Page page = chromium.signedIn("pia", PeopleFixtures.PASSWORD);

        chromium.shoot(page, "inbox");
        page.navigate("/inbox?view=group");
        chromium.shoot(page, "inbox-group");
        page.navigate("/inbox?view=delegated");
        chromium.shoot(page, "inbox-empty");
        page.navigate(Inbox.path(late.id()) + "/hand-over");
        chromium.shoot(page, "inbox-hand-over");
        items.end(late, false);
        page.navigate(Inbox.path(late.id()));
        chromium.shoot(page, "inbox-ended");
        page.navigate("/inbox/nowhere");
        chromium.shoot(page, "problem");
        chromium.requireNoComplaints();
    }
}
