package org.journeygate.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.journeygate.story.OnScreen.button;
import static org.journeygate.story.OnScreen.choose;
import static org.journeygate.story.OnScreen.link;
import static org.journeygate.story.OnScreen.notice;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.journeygate.browser.Chromium;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.workflow.TimeMachine;
import org.jspecify.annotations.Nullable;

/** The life of one charter on screen, step by step; each page on the way is looked at once for what would shut somebody out. */
final class CharterScreenStory {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Chromium chromium;
    private final TimeMachine time;
    private Page lead;
    private String squad = "";

    CharterScreenStory(Chromium chromium, TimeMachine time) {
        this.chromium = chromium;
        this.time = time;
        this.lead = signIn("lead");
    }

    void leadBeginsOnThePageOfTheSquad(String name) {
        lead.navigate("/squads");
        link(lead, Pattern.compile(name)).first().click();
        squad = lead.url();
        button(lead, "Begin a charter").click();
        assertThat(notice(lead)).hasText("A draft is begun: fill in section by section.");
        assertThat(lead.locator("h1")).hasText("Version 1 of the charter of Basket is being written");
    }

    void leadSeesThatSevenThingsAreMissing() {
        assertThat(missing()).hasCount(7);
        button(lead, "Submit it").click();
        assertThat(lead.locator(".faults")).isVisible();
        look(lead);
    }

    void leadFillsItInSectionBySection() {
        change("purpose");
        field("purpose").fill("Buying without fuss");
        save();
        change("segment");
        lead.getByLabel("Find").check();
        save();
        change("members");
        for (String function : new String[] {"Product", "Design", "Data"}) {
            lead.locator("#members fieldset").first().getByLabel(function).check();
        }
        save();
        change("success");
        field("success[0].metricId").selectOption(new SelectOption().setIndex(1));
        field("success[0].from").fill("60");
        field("success[0].target").fill("66");
        field("success[0].by").fill("2026-06-30");
        look(lead);
        save();
        change("rights");
        field("rights.perDecision").fill("20 000");
        field("rights.perQuarter").fill("60 000");
        lead.getByLabel("Journey of Basket").check();
        field("rights.risk").selectOption("MEDIUM");
        field("rights.irreversible").selectOption("false");
        save();
        change("escalation");
        field("mustEscalate").fill("Prices");
        field("escalationPath[0].to").selectOption("SPONSOR");
        field("escalationPath[0].workingDays").fill("2");
        save();
        change("term");
        field("validFrom").fill("2026-03-02");
        field("validUntil").fill("2026-06-30");
        save();
        assertThat(missing()).hasCount(0);
    }

    void leadSubmitsIt() {
        button(lead, "Submit it").click();
        assertThat(notice(lead)).hasText("It is submitted: the PMO checks it.");
        assertThat(lead.locator("h1")).hasText("The PMO checks whether the charter of Basket is complete");
    }

    void pmoFindsItComplete() {
        Page pmo = signIn("pmo");
        link(pmo, Pattern.compile("^My groups")).click();
        link(pmo, "Check the charter of Basket").click();
        look(pmo);
        answers(pmo, "Complete", null);
    }

    void headObjectsForTheirOwnPeople(String login, String reason) {
        Page head = signIn(login);
        link(head, "Charter of Basket: object or let it pass").click();
        look(head);
        answers(head, "Own people", reason);
    }

    void otherHeadsSayNothingUntil(String when) {
        daysGoByUntil(when);
    }

    void sponsorReadsTheObjectionAndReturnsIt(String objection, String reason) {
        Page sponsor = signIn("sponsor");
        link(sponsor, "Decide on the charter of Basket").click();
        assertThat(sponsor.locator("#objections")).containsText(objection);
        assertThat(sponsor.locator("#story")).containsText("A head of a function said nothing, which is no objection");
        look(sponsor);
        choose(sponsor, "Return");
        button(sponsor, "Answer").click();
        assertThat(sponsor.locator(".faults")).containsText("Reason");
        assertThat(sponsor.locator("input[name=verdict]:checked")).hasValue("RETURN");
        answers(sponsor, "Return", reason);
    }

    void leadMendsItAndSubmitsItAgain(String reason) {
        lead = signIn("lead");
        link(lead, "Revise the charter of Basket").click();
        assertThat(lead.locator("#returned")).containsText(reason);
        change("agreements");
        field("workingAgreements").fill("After the pilot all of it stays or all of it goes");
        save();
        button(lead, "Submit it").click();
        assertThat(notice(lead)).hasText("It is submitted: the PMO checks it.");
    }

    void sponsorApproves(String headline) {
        Page sponsor = signIn("sponsor");
        link(sponsor, "Decide on the charter of Basket").click();
        answers(sponsor, "Approve", null);
        isInForce(headline);
    }

    void isInForce(String headline) {
        lead = signIn("lead");
        lead.navigate(squad);
        link(lead, Pattern.compile("^Open version")).first().click();
        assertThat(lead.locator("h1")).hasText(headline);
        look(lead);
    }

    void daysGoByUntil(String when) {
        time.advanceTo(LocalDateTime.parse(when).atZone(LONDON).toInstant());
    }

    void leadRenewsItWithOneClick() {
        lead = signIn("lead");
        link(lead, "Renew, amend or give up the charter of Basket").click();
        button(lead, "Renew it unchanged").click();
        assertThat(notice(lead)).hasText("It is with the sponsor, who confirms it.");
    }

    void sponsorConfirmsTheRenewal() {
        Page sponsor = signIn("sponsor");
        link(sponsor, "Confirm the renewal of the charter of Basket").click();
        look(sponsor);
        answers(sponsor, "Approve", null);
    }

    void hasLapsedAndSaysSo() {
        lead = signIn("lead");
        lead.navigate(squad + "/charters");
        look(lead);
        link(lead, "Version 2").click();
        assertThat(lead.locator("h1")).hasText("The charter of Basket has lapsed: every decision goes to a panel");
        look(lead);
    }

    void sponsorIsAskedWhatBecomesOfTheSquad() {
        Page sponsor = signIn("sponsor");
        link(sponsor, "The charter of Basket has lapsed").click();
        look(sponsor);
        sponsor.locator("#reason").fill("It ends with the year");
        button(sponsor, "Answer").click();
        assertThat(notice(sponsor)).isVisible();
    }

    void everyDayShowsTheVersionOfThatDay() {
        shows("2026-03-17", "On Tue 17 Mar, Basket had no charter in force");
        shows("2026-05-01", "On Fri 1 May, Basket decided by version 1");
        shows("2026-10-29", "On Thu 29 Oct, Basket decided by version 2");
        shows("2026-10-30", "On Fri 30 Oct, Basket had no charter in force");
    }

    private void shows(String day, String headline) {
        lead.navigate(squad + "/charters?on=" + day);
        assertThat(lead.locator("h1")).hasText(headline);
    }

    private void change(String section) {
        lead.locator("#part-" + section + " .links a").click();
        assertThat(lead.locator("#charter-form")).isVisible();
    }

    private void save() {
        button(lead, "Save").click();
        assertThat(lead.locator("#charter-form")).hasCount(0);
        assertThat(lead.locator(".faults")).hasCount(0);
    }

    private static void answers(Page page, String answer, @Nullable String reason) {
        choose(page, answer);
        if (reason != null) {
            page.locator("#reason").fill(reason);
        }
        button(page, "Answer").click();
        assertThat(notice(page)).hasText("Your answer is on record.");
    }

    private Locator field(String name) {
        return lead.locator("[name='" + name + "']");
    }

    private Locator missing() {
        return lead.locator("#acts .ready .no");
    }

    private Page signIn(String login) {
        return chromium.signedIn(login, PeopleFixtures.PASSWORD);
    }

    private void look(Page page) {
        chromium.requireAccessible(page);
        chromium.requireNoSidewaysScrolling(page);
    }
}
