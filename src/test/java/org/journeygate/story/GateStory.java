package org.journeygate.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.access.DatabaseState;
import org.journeygate.gates.Outcome;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.story.Postbox.Letter;
import org.journeygate.story.Visitor.Answer;
import org.journeygate.workflow.TimeMachine;

/**
 * One gate request as the people around it live it, each with their own credentials: what they do over the network, and the
 * mails that they get. Every step checks what it sees.
 */
final class GateStory {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final String base;
    private final TimeMachine time;
    private final Postbox postbox;
    private final DatabaseState database;
    private final Map<String, Visitor> people = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private String request = "";
    private String code = "";
    private List<Letter> letters = List.of();

    GateStory(String base, TimeMachine time, Postbox postbox, DatabaseState database) {
        this.base = base;
        this.time = time;
        this.postbox = postbox;
        this.database = database;
    }

    /** The person of that login, signed in when they first do something. */
    Visitor as(String login) {
        return people.computeIfAbsent(login, name -> {
            present.add(name);
            return Visitor.signedIn(base, name, PeopleFixtures.PASSWORD);
        });
    }

    /** Time passes until then, in London; the mails of that time are delivered. */
    void until(String when) {
        present.clear();
        time.advanceTo(LocalDateTime.parse(when).atZone(LONDON).toInstant());
    }

    void leadBegins(String bet) {
        Answer begun = as("lead")
                .post("/gate-requests", "{\"initiativeId\":\"%s\",\"gate\":\"G2\"}".formatted(bet))
                .require(201);
        request = "/gate-requests/" + begun.text("$.id");
        code = begun.text("$.code");
        assertThat(begun.text("$.status")).isEqualTo("DRAFT");
    }

    /** Goes on with a request that others have brought as far as it is. */
    void goesOnWith(String id) {
        request = "/gate-requests/" + id;
        code = as("pmo").get(request).text("$.code");
    }

    void leadAsksTooEarlyAndIsToldWhatIsMissing(String... missing) {
        Answer refused = as("lead").post(request + "/submission", "").require(422);
        assertThat(refused.text("$.type")).isEqualTo("urn:journeygate:gate-request-not-ready");
        assertThat(refused.list("$.errors[*].field")).contains(missing);
        Answer readiness = as("lead").get(request + "/readiness");
        assertThat(readiness.text("$.ready")).isEqualTo("false");
        assertThat(readiness.list("$.items[?(@.met == false)].fix")).hasSameSizeAs(refused.list("$.errors[*].field"));
    }

    void leadFillsInWhatIsMissing() {
        Visitor lead = as("lead");
        Answer draft = lead.get(request);
        Answer worded = lead.put(
                        request,
                        draft,
                        "{\"ask\":\"180 000 to scale\",\"measured\":\"+3.1 points\",\"notKnown\":\"Returns\"}")
                .require(200);
        String answers = draft.list("$.criteria[?(@.criterion.answer == 'DECLARED')].criterion.key").stream()
                .map("{\"criterion\":\"%s\",\"met\":true,\"reason\":\"Seen\"}"::formatted)
                .collect(Collectors.joining(","));
        String scores =
                lead.get("/gate-models/journey-bet").list("$.gates[?(@.key == 'G2')].shouldMeet[*].key").stream()
                        .map("\"%s\":7"::formatted)
                        .collect(Collectors.joining(","));
        lead.put(request + "/criteria", worded, "{\"answers\":[%s],\"scores\":{%s}}".formatted(answers, scores))
                .require(200);
        Answer effects = lead.get(request + "/side-effects").require(200);
        lead.put(
                        request + "/side-effects",
                        effects,
                        "{\"none\":{\"reason\":\"Nobody else comes by there\"},\"items\":[]}")
                .require(200);
        for (String kind : List.of("RESEARCH", "SIDE_EFFECT", "FINANCE")) {
            leadAddsEvidence(kind, "What we know: " + kind);
        }
    }

    void leadAddsEvidence(String kind, String title) {
        as("lead")
                .post(
                        request + "/evidence",
                        "{\"kind\":\"%s\",\"title\":\"%s\",\"finding\":\"10 of 12\",\"source\":\"Lab\",\"gatheredOn\":\"2026-02-20\",\"sampleSize\":12,\"customers\":true}"
                                .formatted(kind, title))
                .require(201);
    }

    void leadAsks() {
        as("lead").post(request + "/submission", "").require(200);
    }

    void pmoReturnsIt(String reason) {
        pmoChecks("{\"accepted\":false,\"reason\":\"%s\"}".formatted(reason));
        stands("RETURNED");
    }

    void pmoAccepts() {
        pmoChecks("{\"accepted\":true}");
        stands("IN_REVIEW");
    }

    private void pmoChecks(String answer) {
        String check = as("pmo")
                .get("/work-items?view=group")
                .list("$.items[?(@.kind == 'checkCompleteness')].id")
                .get(0);
        as("pmo").post("/work-items/" + check + "/completion", answer).require(200);
    }

    /** Votes from the inbox over REST; the same vote sent again under its key is the same vote. */
    void votesOnce(String login, String outcome, String reason) {
        Answer inbox = as(login).get("/work-items?view=mine");
        String ballot = "{\"outcome\":\"%s\",\"reason\":\"%s\",\"item\":\"%s\",\"itemVersion\":%s,\"seenRevision\":%s}"
                .formatted(
                        outcome,
                        reason,
                        inbox.text("$.items[0].id"),
                        inbox.text("$.items[0].version"),
                        as(login).get(request).text("$.evidenceRevision"));
        Answer cast = as(login).post(request + "/votes", ballot, "my-vote").require(201);
        Answer again = as(login).post(request + "/votes", ballot, "my-vote").require(201);
        assertThat(again.body()).isEqualTo(cast.body());
        as(login)
                .post(request + "/votes", ballot.replace(reason, "Or not"), "my-vote")
                .require(422);
        as(login).post(request + "/votes", ballot).require(409);
    }

    /** Votes on the page that the inbox leads to. */
    void votesOnThePage(String login, String outcome, String reason) {
        decides(login, "/votes", Map.of("outcome", outcome, "reason", reason), "Your vote is in. You may change it");
    }

    /** Votes over REST, with a condition where the outcome asks for one. */
    void votes(String login, Outcome outcome) {
        as(login)
                .post(
                        request + "/votes",
                        "{\"outcome\":\"%s\",\"reason\":\"The numbers\",\"conditions\":[%s]}"
                                .formatted(
                                        outcome,
                                        outcome == Outcome.GO_WITH_CONDITIONS
                                                ? condition("What " + login + " wants")
                                                : ""))
                .require(201);
    }

    void chairMergesTheConditions(String text) {
        Answer decided = as("exec5")
                .post(
                        request + "/decision",
                        "{\"outcome\":\"GO_WITH_CONDITIONS\",\"reason\":\"All three\",\"conditions\":[%s]}"
                                .formatted(condition(text)))
                .require(200);
        Answer decision = as("lead").get("/decisions/" + decided.text("$.decisionId"));
        assertThat(decision.list("$.conditions[*].text")).containsExactly(text);
    }

    private String condition(String text) {
        return "{\"text\":\"%s\",\"kind\":\"BEFORE\",\"owner\":\"%s\",\"dueOn\":\"2026-04-30\"}"
                .formatted(text, as("lead").get("/me").text("$.id"));
    }

    void theBetIsNow(String bet, String state) {
        Answer now = as("lead").get("/initiatives/" + bet);
        assertThat(now.text("$.status") + " before " + now.text("$.gate")).isEqualTo(state);
    }

    void chairMayNotChoose(String outcome) {
        as("exec5")
                .post(request + "/decision", "{\"outcome\":\"%s\",\"reason\":\"No\"}".formatted(outcome))
                .require(422);
    }

    void chairDecidesOnThePage(String outcome, String reason) {
        decides("exec5", "/decision", Map.of("outcome", outcome, "reason", reason), "Decided.");
    }

    private void decides(String login, String act, Map<String, String> typed, String notice) {
        Answer page = as(login).page(as(login).get("/work-items?view=mine").text("$.items[0].link"));
        Answer then = as(login).fill(page, request + act, typed).require(200);
        assertThat(then.path()).isEqualTo("/inbox");
        assertThat(then.body()).contains(notice);
    }

    void theRegisterHasIt(String outcome, String reason) {
        Answer found = as("auditor").get("/decisions?q=" + code);
        assertThat(found.text("$.total")).isEqualTo("1");
        assertThat(found.text("$.items[0].outcome")).isEqualTo(outcome);
        assertThat(found.text("$.items[0].reason")).isEqualTo(reason);
        assertThat(found.text("$.items[0].evidenceHash")).matches("[0-9a-f]{64}");
        Answer table = as("auditor").page("/decisions/register.csv").require(200);
        assertThat(table.body().lines().filter(line -> line.contains(code)))
                .singleElement()
                .asString()
                .contains(outcome, reason, found.text("$.items[0].evidenceHash"));
    }

    void theRecordNamesWhoVotedAgainst(String vote) {
        Answer found = as("auditor").get("/decisions?q=" + code);
        Answer decision = as("auditor").get("/decisions/" + found.text("$.items[0].code"));
        assertThat(decision.list("$.dissent[*].vote")).containsExactly(vote);
        assertThat(decision.list("$.votes[*].vote")).hasSize(2).contains(vote);
    }

    void everyStepIsOnTheTimeline() {
        assertThat(as("lead").get(request + "/timeline").list("$.items[*].action"))
                .contains(
                        "gate-request.drafted",
                        "gate-request.submitted",
                        "gate-request.returned",
                        "gate-request.resubmitted",
                        "vote.cast",
                        "seat.alternate-called",
                        "seat.lapsed",
                        "gate.decided");
    }

    void theAuditorFindsTheLogWhole() {
        Answer verified = as("auditor").get("/audit/verification");
        assertThat(verified.text("$.valid")).isEqualTo("true");
        assertThat(Integer.parseInt(verified.text("$.entries"))).isGreaterThan(20);
    }

    void nobodyVotesAnyMore() {
        as("exec3").post(request + "/votes", "{\"outcome\":\"GO\"}").require(409);
    }

    void stands(String status) {
        assertThat(as("pmo").get(request).text("$.status")).isEqualTo(status);
    }

    /** Exactly these mails have come since; each link opens a page for its reader, and changes nothing. */
    void mails(String... lines) {
        letters = postbox.delivery();
        assertThat(letters).extracting(letter -> letter.line()).containsExactlyInAnyOrder(lines);
        letters.forEach(letter -> comesBack(letter.login()));
        String before = database.digest();
        letters.forEach(letter -> as(letter.login()).page(letter.path()).require(200));
        assertThat(database.digest()).as("after opening what the mails link to").isEqualTo(before);
    }

    /** Whose session has ended meanwhile signs in again, which is a change of its own. */
    private void comesBack(String login) {
        Visitor reader = as(login);
        if (present.add(login)) {
            reader.page("/settings").require(200);
        }
    }

    /** The mail of that reader says so, in both of its parts. */
    void says(String login, String sentence) {
        Letter letter = letters.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .orElseThrow();
        assertThat(letter.text()).contains(sentence);
        assertThat(letter.html()).contains(sentence);
    }
}
