package org.journeygate.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.journeygate.story.OnScreen.button;
import static org.journeygate.story.OnScreen.choose;
import static org.journeygate.story.OnScreen.link;
import static org.journeygate.story.OnScreen.notice;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.journeygate.browser.Chromium;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.workflow.TimeMachine;

/** One gate request on screen, step by step; each page on the way is looked at once for what would shut somebody out. */
final class ScreenStory {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Chromium chromium;
    private final TimeMachine time;
    private final Postbox postbox;
    private Page lead;

    ScreenStory(Chromium chromium, TimeMachine time, Postbox postbox) {
        this.chromium = chromium;
        this.time = time;
        this.postbox = postbox;
        this.lead = signIn("lead");
    }

    void leadBeginsOnThePageOfTheBet(String title) {
        lead.navigate("/portfolio");
        look(lead);
        link(lead, Pattern.compile(title)).first().click();
        assertThat(lead.locator("h1")).containsText(title);
        button(lead, "Ask to pass G2").click();
        assertThat(notice(lead)).hasText("A draft is there. What is still missing stands on the right.");
    }

    void leadSeesWhatIsMissingAndFollowsItToTheFix() {
        assertThat(lead.locator("h1")).hasText("Seven things are missing before you can ask for G2");
        assertThat(missing()).hasCount(7);
        assertThat(button(lead, "Ask for G2")).isDisabled();
        look(lead);
        link(lead, Pattern.compile("score", Pattern.CASE_INSENSITIVE)).first().click();
        assertThat(lead).hasURL(Pattern.compile("#"));
        assertThat(lead.locator(":target")).isVisible();
    }

    void leadFillsInAndIsSavedOnTheWay() {
        lead.getByLabel("Asked of the panel").fill("180 000 to scale");
        lead.getByLabel("Measured").fill("+3.1 points in 14 days");
        lead.getByLabel("Not known").fill("What it does to returns");
        List<Locator> criteria = lead.locator("#criteria fieldset").all();
        for (Locator criterion : criteria) {
            criterion.getByLabel("Yes").check();
            criterion.getByLabel("Why").fill("Looked at in the last review");
        }
        for (Locator score : lead.locator("#criteria input[type=number]").all()) {
            score.fill("7");
            score.blur();
        }
        assertThat(missing()).hasCount(4);
        assertThat(lead.locator("h1")).hasText("Four things are missing before you can ask for G2");
        lead.reload();
        assertThat(lead.getByLabel("Not known")).hasValue("What it does to returns");
        assertThat(lead.locator("h1")).hasText("Four things are missing before you can ask for G2");
    }

    void leadSaysThatItTouchesNoOtherJourney() {
        Locator none = lead.locator("#touches-none");
        none.locator("summary").click();
        none.getByLabel("Why not").fill("Nobody else comes by there");
        none.locator("button").click();
        assertThat(lead.locator("#side-effects")).containsText("Nobody else comes by there");
        assertThat(missing()).hasCount(3);
    }

    void leadAddsEvidence(String... kinds) {
        for (String kind : kinds) {
            Locator form = lead.locator("#add-evidence");
            form.locator("summary").click();
            form.getByLabel("Kind").selectOption(new SelectOption().setLabel(kind));
            form.getByLabel("Title").fill("What we know: " + kind);
            form.getByLabel("Result").fill("10 of 12 finished unaided");
            form.getByLabel("Source").fill("Usability lab");
            form.getByLabel("Gathered on").fill("2026-02-20");
            form.getByLabel("Sample size").fill("12");
            form.getByLabel("Customers took part").check();
            form.locator("button").click();
            assertThat(lead.locator("#evidence")).containsText("What we know: " + kind);
        }
    }

    void leadAsks() {
        assertThat(lead.locator("h1")).hasText("Everything is there: you can ask for G2");
        button(lead, "Ask for G2").click();
        assertThat(notice(lead)).hasText("Asked. You can follow it here.");
        assertThat(lead.locator("h1")).hasText("Parcel shops waits for the PMO's check before G2");
    }

    void pmoAcceptsFromTheInbox() {
        Page pmo = signIn("pmo");
        link(pmo, Pattern.compile("^My groups")).click();
        look(pmo);
        link(pmo, "Check completeness: Parcel shops, G2").click();
        look(pmo);
        pmo.getByLabel("Yes, it is complete").check();
        button(pmo, "Done").click();
        assertThat(notice(pmo)).isVisible();
    }

    void isToldThatAReasonIsMissing(String login, String outcome) {
        Page page = voting(login);
        choose(page, outcome);
        button(page, "Vote").click();
        assertThat(page.locator(".faults")).containsText("Reason is missing");
        assertThat(page.locator("input[name=outcome]:checked")).hasValue(outcome.toUpperCase());
        look(page);
        page.close();
    }

    void votesWithACondition(String login, String condition) {
        Page page = voting(login);
        choose(page, "Go, with conditions");
        page.getByLabel("What we know: finance").check();
        page.getByLabel("Reason").fill("Only if the shops can cope");
        owe(page, condition);
        button(page, "Vote").click();
        assertThat(notice(page)).hasText("Your vote is in. You may change it until it is decided.");
        assertThat(page.locator("h1")).hasText("Nothing waits for you");
    }

    void votesGoWithOneTapAndThinksAgain(String login) {
        Page page = voting(login);
        choose(page, "Go");
        page.getByLabel("What we know: research").check();
        button(page, "Vote").click();
        assertThat(notice(page)).hasText("Your vote is in. You may change it until it is decided.");
        page.goBack();
        assertThat(button(page, "Change your vote")).isVisible();
        choose(page, "Abstain");
        page.getByLabel("Reason").fill("I know the shops too well");
        button(page, "Change your vote").click();
        assertThat(notice(page)).hasText("Your vote is in. You may change it until it is decided.");
    }

    void theThirdSeatLapsesUntil(String when) {
        time.advanceTo(LocalDateTime.parse(when).atZone(LONDON).toInstant());
        postbox.delivery();
    }

    void chairDecidesToGoOn(String condition) {
        Page chair = signIn("exec5");
        link(chair, "Decide: Parcel shops, G2").click();
        look(chair);
        choose(chair, "Go, with conditions");
        chair.getByLabel("Reason").fill("It is worth it");
        owe(chair, condition);
        button(chair, "Decide").click();
        assertThat(notice(chair)).containsText("one more seat has to concur");
    }

    void oneMoreSeatConcurs(String login) {
        Page page = signIn(login);
        link(page, "Concur with the chair: Parcel shops, G2").click();
        page.getByLabel("Yes, I concur").check();
        button(page, "Done").click();
        assertThat(notice(page)).isVisible();
        postbox.delivery();
    }

    void leadReadsTheDecision(String condition) {
        lead = signIn("lead");
        link(lead, Pattern.compile("^Decisions")).click();
        assertThat(lead.locator("h1")).hasText("One decision is on record");
        look(lead);
        link(lead, Pattern.compile("Parcel shops, G2")).click();
        assertThat(lead.locator("h1")).hasText("Parcel shops passed G2 with conditions");
        assertThat(lead.locator("main")).containsText(condition);
        assertThat(lead.locator("main")).containsText("It is worth it");
        assertThat(lead.locator("main")).containsText("Exec concurred");
        look(lead);
    }

    void leadSeesTheWayItTook() {
        link(lead, Pattern.compile("^GR-2026-")).click();
        assertThat(lead.locator("h1")).hasText("Parcel shops is decided at G2");
        assertThat(lead.locator(".timeline")).containsText("let a seat lapse");
        look(lead);
        link(lead, "Where is it? The process").click();
        assertThat(lead.locator("#diagram [data-element-id=userTask_decide]")).isVisible();
        look(lead);
        lead.navigate("/portfolio");
        link(lead, Pattern.compile("Parcel shops")).first().click();
        assertThat(lead.locator("h1")).containsText("Parcel shops");
        assertThat(lead.locator(".timeline")).containsText("Decided at G2");
        look(lead);
    }

    void auditorFindsTheLogWhole() {
        Page auditor = signIn("auditor");
        link(auditor, Pattern.compile("^Audit")).click();
        assertThat(auditor.locator("h1")).containsText("The log is whole");
        look(auditor);
    }

    void administratorSeesTheMails() {
        Page admin = signIn("admin");
        link(admin, Pattern.compile("^Outbox")).click();
        assertThat(admin.locator("h1")).hasText("Every mail has gone out");
        look(admin);
        link(admin, "Go, with conditions: Parcel shops, G2 (GR-2026-0001)")
                .first()
                .click();
        assertThat(admin.locator("main")).containsText("Read the decision");
        look(admin);
    }

    private Page voting(String login) {
        Page page = signIn(login);
        assertThat(page.locator("h1")).hasText("One thing waits for you");
        link(page, "Vote: Parcel shops, G2").click();
        assertThat(page.locator("h1")).hasText("Parcel shops asks to pass G2. Let it go on?");
        return page;
    }

    private static void owe(Page page, String condition) {
        Locator first = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Condition 1"));
        if (!first.isVisible()) {
            page.getByText("Conditions, for a go with conditions").click();
        }
        first.getByLabel("What is owed").fill(condition);
        first.getByLabel("By", new Locator.GetByLabelOptions().setExact(true)).fill("2026-04-30");
    }

    private Page signIn(String login) {
        return chromium.signedIn(login, PeopleFixtures.PASSWORD);
    }

    private void look(Page page) {
        chromium.requireAccessible(page);
        chromium.requireNoSidewaysScrolling(page);
    }

    private Locator missing() {
        return lead.locator("#saved .ready .no");
    }
}
