package org.journeygate.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.journeygate.story.OnScreen.button;
import static org.journeygate.story.OnScreen.choose;
import static org.journeygate.story.OnScreen.link;
import static org.journeygate.story.OnScreen.notice;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.journeygate.browser.Chromium;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.workflow.TimeMachine;

/** One quarterly review on screen, step by step; each page on the way is looked at once, wide and on a phone. */
final class ReviewScreenStory {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Chromium chromium;
    private final TimeMachine time;
    private final Camera camera;
    private Page pmo;
    private Page owner;
    private Page member;
    private String review = "";
    private String title = "";
    private int step;

    ReviewScreenStory(Chromium chromium, TimeMachine time, Camera camera) {
        this.chromium = chromium;
        this.time = time;
        this.camera = camera;
        this.pmo = signIn("pmo");
        this.owner = pmo;
        this.member = pmo;
    }

    void calendarOpensItOn(String when) {
        daysGoByUntil(when);
    }

    void daysGoByUntil(String when) {
        time.advanceTo(LocalDateTime.parse(when).atZone(LONDON).toInstant());
    }

    void pmoSeesWhatIsOwedAndByWhen(String name) {
        title = name;
        pmo = signIn("pmo");
        pmo.navigate("/reviews");
        assertThat(pmo.locator("h1")).hasText("One review is under way");
        look(pmo, "list");
        link(pmo, title).click();
        review = pmo.url();
        assertThat(pmo.locator("h1")).hasText(title + ": everything is on its way");
        assertThat(pmo.locator("#owed tbody tr")).hasCount(10);
        look(pmo, "opened");
    }

    void ownerMistypesAContributorAndLosesNothing(String journey, String headline) {
        owner = atTheBriefOf(journey);
        assertThat(owner.locator("h1")).hasText("Read the brief of “" + journey + "”, then confirm it");
        look(owner, "brief");
        owner.getByLabel("Your headline").fill(headline);
        owner.getByLabel("Question 1").fill("May we hide what is sold out?");
        owner.getByLabel("Contributor 1").fill("Exec Two");
        button(owner, "Save").click();
        assertThat(owner.locator(".faults")).containsText("Who contributes");
        assertThat(owner.getByLabel("Your headline")).hasValue(headline);
        assertThat(owner.getByLabel("Contributor 1")).hasValue("Exec Two");
        look(owner, "brief-refused");
    }

    void ownerMendsAndConfirmsTheBrief() {
        owner.getByLabel("Contributor 1").fill("exec2");
        button(owner, "Save").click();
        assertThat(notice(owner)).hasText("Saved. It still has to be confirmed.");
        confirms();
        picture(owner, "brief-confirmed");
    }

    void ownerConfirmsAsItStandsTheBriefOf(String journey) {
        owner.navigate("/inbox");
        link(owner, item("Confirm the brief of “" + journey)).click();
        confirms();
    }

    void ownerConfirmsAfterwardsTheBriefOf(String journey) {
        owner = atTheBriefOf(journey);
        picture(owner, "brief-late");
        button(owner, "Confirm the brief").click();
        assertThat(notice(owner)).isVisible();
    }

    void pmoLooksAtThePreviewAndChecksThePack(String note) {
        pmo = signIn("pmo");
        link(pmo, Pattern.compile("^My groups")).click();
        link(pmo, "Check the pack of " + title).click();
        assertThat(pmo.locator("h1")).hasText("Checking the pack is open");
        look(pmo, "pack-check");
        link(pmo, "The pack").click();
        assertThat(pmo.locator("h1")).containsText("is being prepared");
        requirePdf(pmo, "Open a preview (PDF)");
        look(pmo, "preview");
        pmo.goBack();
        pmo.getByLabel("Note").fill(note);
        button(pmo, "Checked").click();
        assertThat(notice(pmo)).hasText("Done.");
    }

    void pmoCirculatesThePack() {
        picture(pmo, "before-circulation");
        button(pmo, "Circulate").click();
        assertThat(notice(pmo)).hasText("The pack is out.");
        picture(pmo, "circulated");
    }

    void memberFindsThePackAndCommentsOn(String journey, String line, String comment) {
        member = signIn("exec");
        look(member, "inbox-of-a-member");
        link(member, "Read the pack of " + title).click();
        assertThat(member.locator("h1")).containsText("then say so");
        requirePdf(member, "Open the pack (PDF)");
        look(member, "pack");
        link(member, "What is said about the brief of “" + journey + "”").click();
        look(member, "comment");
        member.getByLabel("Which line").selectOption(new SelectOption().setLabel(line));
        choose(member, "Alternative");
        member.getByLabel("What you say").fill(comment);
        button(member, "Say it").click();
        assertThat(notice(member)).hasText("It is said. Who answers for the brief is told.");
        picture(member, "commented");
    }

    void memberSaysThatTheyHaveReadIt() {
        link(member, Pattern.compile("^Pack of ")).click();
        button(member, "I have read it").click();
        assertThat(notice(member)).hasText("Thank you: it is noted that you have read the pack.");
        picture(member, "pack-read");
    }

    void ownerAnswers(String comment, String answer) {
        owner = signIn("owner");
        owner.navigate(review + "/pack");
        link(owner, "What is said about the brief of “Browse”").click();
        assertThat(owner.locator("article")).containsText(comment);
        look(owner, "answer");
        owner.getByLabel("Your answer").fill(answer);
        button(owner, "Answer").click();
        assertThat(notice(owner)).hasText("It is answered, and who asked is told.");
        picture(owner, "answered");
    }

    void pmoIsWarnedThatTheQuorumHasNotRead() {
        pmo = signIn("pmo");
        pmo.navigate(review + "/meeting");
        assertThat(pmo.locator("h1")).hasText("Only one has read the pack");
        look(pmo, "meeting-ahead");
        pmo.navigate(review + "/pack");
        picture(pmo, "readers");
        button(pmo, "Note for Exec2: read on paper").click();
        assertThat(notice(pmo)).hasText("It is noted that they have read it on paper.");
    }

    void memberAsksToTalkAbout(String journey) {
        member = signIn("exec");
        member.navigate(review + "/meeting");
        button(member, "Talk about " + journey).click();
        assertThat(notice(member)).hasText("It will be talked about.");
        picture(member, "pulled-out");
    }

    void pmoCountsWhoIsThere(String there, String represented, String standIn) {
        pmo = signIn("pmo");
        link(pmo, Pattern.compile("^My groups")).click();
        picture(pmo, "inbox-of-the-pmo");
        link(pmo, "Hold the review of " + title).click();
        assertThat(pmo.locator("h1")).hasText("Two more members are needed to meet");
        look(pmo, "meeting");
        pmo.getByLabel("Is " + there + " there?").selectOption("PRESENT");
        pmo.getByLabel("Is " + represented + " there?").selectOption("STAND_IN");
        button(pmo, "Count them").click();
        assertThat(pmo.locator(".faults")).containsText("Stand-in");
        assertThat(pmo.getByLabel("Is " + there + " there?")).hasValue("PRESENT");
        pmo.getByLabel("Who stands in for " + represented + "?").fill(standIn);
        button(pmo, "Count them").click();
        assertThat(pmo.locator("h1")).hasText("There is a quorum: the meeting can begin");
        picture(pmo, "quorum");
    }

    void pmoHoldsTheMeeting() {
        button(pmo, "Hold the meeting").click();
        assertThat(pmo.locator("h1")).hasText("Three journeys are still to be dealt with");
        look(pmo, "held");
    }

    void pmoAnswers(String question, String answer) {
        link(pmo, "Answer “" + question + "”").click();
        assertThat(pmo.locator("blockquote")).hasText(question);
        look(pmo, "question");
        pmo.getByLabel("Answer").fill(answer);
        button(pmo, "Record the answer").click();
        assertThat(notice(pmo)).hasText("The answer is recorded.");
        assertThat(pmo.locator("#agenda ~ .card").first()).containsText(answer);
        pmo.locator("details summary").click();
        look(pmo, "question-answered");
    }

    void pmoTakesTheOthersAsRead(String... journeys) {
        Locator asRead = pmo.locator("#acts form[action$='/taken-as-read']");
        assertThat(asRead.locator("li")).hasText(journeys);
        button(pmo, "Take as read").click();
        assertThat(notice(pmo)).hasText("They are taken as read.");
    }

    void pmoRecordsWhatWasDecidedAbout(String journey, String words) {
        link(pmo, "Decide: " + journey).click();
        look(pmo, "decide");
        choose(pmo, "Adjust");
        pmo.getByLabel("In words").fill(words);
        choose(pmo, "Looked at, and confirmed as it is");
        button(pmo, "Record the decision").click();
        assertThat(notice(pmo)).hasText("The decision about " + journey + " is recorded.");
        assertThat(pmo.locator("h1")).hasText("Every journey is dealt with: publish the minutes");
    }

    void pmoGivesAnAction(String what, String login, String until) {
        pmo.getByLabel("What is to be done").fill(what);
        pmo.getByLabel("By whom").fill(login);
        pmo.getByLabel("Until").fill(until);
        button(pmo, "Record the action").click();
        assertThat(notice(pmo)).hasText("The action is recorded.");
        picture(pmo, "dealt-with");
    }

    void pmoWordsTheMinutes(String more) {
        link(pmo, "Word the minutes").click();
        look(pmo, "minutes-draft");
        Locator text = pmo.getByLabel("Text");
        text.fill(text.inputValue() + "\n\n" + more);
        button(pmo, "Save the text").click();
        assertThat(pmo.locator("h1")).hasText("The minutes can be published");
        assertThat(pmo.locator("#minutes")).containsText(more);
        picture(pmo, "minutes-worded");
    }

    void pmoPublishesTheMinutes() {
        button(pmo, "Publish the minutes").click();
        assertThat(pmo.locator("h1")).hasText("What The retail decided for Q1 2026/27");
        look(pmo, "minutes-out");
    }

    void ownerDoes(String action, String note) {
        owner = signIn("owner");
        picture(owner, "inbox-of-an-owner");
        link(owner, action).click();
        look(owner, "action");
        owner.getByLabel("Note").fill(note);
        button(owner, "Done").click();
        assertThat(notice(owner)).hasText("Done.");
    }

    void hasClosed() {
        pmo.navigate(review);
        assertThat(pmo.locator("h1")).hasText(title + " is closed");
        look(pmo, "closed");
    }

    void complianceShowsWhoKeptTheRhythm() {
        pmo.navigate("/reviews");
        link(pmo, "Who kept the rhythm").click();
        link(pmo, "By journey").click();
        look(pmo, "compliance");
        link(pmo, "By quarter").click();
        assertThat(link(pmo, "CSV")).hasAttribute("href", Pattern.compile("^/compliance/export.csv"));
        picture(pmo, "compliance-by-quarter");
    }

    void recordIsFrozen() {
        link(pmo, "Q1 2026/27").click();
        assertThat(pmo.locator("h1")).containsText(title + " has closed");
        assertThat(pmo.locator(".hash")).hasText(Pattern.compile("^[0-9a-f]{64}$"));
        look(pmo, "record");
    }

    private void confirms() {
        button(owner, "Confirm the brief").click();
        assertThat(notice(owner)).hasText("Confirmed. It goes into the pack as it stands.");
    }

    private Page atTheBriefOf(String journey) {
        Page page = signIn("owner");
        picture(page, "inbox-with-briefs");
        link(page, item("Confirm the brief of “" + journey)).click();
        return page;
    }

    private static Pattern item(String begin) {
        return Pattern.compile("^" + begin);
    }

    private static void requirePdf(Page page, String link) {
        String address = link(page, link).getAttribute("href");
        assertThat(page.request().get(address)).isOK();
    }

    private Page signIn(String login) {
        return chromium.signedIn(login, PeopleFixtures.PASSWORD);
    }

    /** Looks for what would shut somebody out, once for each page. */
    private void look(Page page, String name) {
        picture(page, name);
        page.setViewportSize(360, 740);
        chromium.requireNoSidewaysScrolling(page);
        page.setViewportSize(1280, 800);
        chromium.requireAccessible(page);
        chromium.requireNoSidewaysScrolling(page);
    }

    /** Keeps a picture of the page where pictures are kept. */
    private void picture(Page page, String name) {
        camera.take(page, "review-%02d-%s".formatted(++step, name));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 800);
    }

    /** Takes a picture of a page, under a name. */
    @FunctionalInterface
    interface Camera {

        /** Takes none. */
        Camera NONE = (page, name) -> {};

        void take(Page page, String name);
    }
}
