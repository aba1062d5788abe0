package org.journeygate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.journeygate.browser.Chromium;
import org.journeygate.browser.InBrowser;
import org.journeygate.people.OfferedAccounts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the demo, opened by somebody who works with it. A page without a visit here fails the build. */
@InBrowser
@DemoTest
class PagesBrowserTests {

    private static final String DECISIONS = """
            initiative_code,initiative_title,portfolio,gate_model,gate,submitted_on,decided_on,outcome,failed_criteria,source_url
            B-1,Book a visit,Health,standard-18,alpha,2015-06-01,2015-06-08,GO,,https://example.org/1
            B-2,Change a visit,Health,standard-18,alpha,2015-06-31,2015-07-08,MAYBE,,https://example.org/2
            """;

    private static final List<Visit> VISITS = List.of(
            Visit.of(null, "sign-in", "/sign-in", "/sign-in"),
            Visit.of("lead", "inbox-lead", "/inbox", "/inbox"),
            Visit.of("exec", "inbox-exec", "/inbox", "/inbox"),
            Visit.of("pmo", "inbox-pmo", "/inbox", "/inbox"),
            Visit.of("pmo", "inbox-group", "/inbox", "/inbox?view=group"),
            Visit.of("lead", "inbox-nothing-found", "/inbox", "/inbox?q=nothinglikethis"),
            Visit.found("exec", "hand-over", "/inbox/{id}/hand-over", "/inbox", "/inbox/.+/hand-over"),
            Visit.of("lead", "portfolio", "/portfolio", "/portfolio"),
            Visit.of("lead", "portfolio-list", "/portfolio", "/portfolio?view=list"),
            Visit.of("lead", "portfolio-funnel", "/portfolio", "/portfolio?view=funnel"),
            Visit.found("lead", "bet", "/initiatives/{code}", "/portfolio", "/initiatives/(?!new)[A-Z0-9-]+"),
            Visit.found(
                    "pmo",
                    "wind-down",
                    "/initiatives/{code}/wind-down",
                    "/inbox?view=group&kind=chaseWindDown",
                    "/initiatives/.+/wind-down.*"),
            Visit.found(
                    "pmo",
                    "wind-down-responsible",
                    "/initiatives/{code}/wind-down/responsible",
                    "wind-down",
                    "/initiatives/.+/wind-down/responsible"),
            Visit.found(
                    "pmo",
                    "wind-down-extension",
                    "/initiatives/{code}/wind-down/extension",
                    "wind-down",
                    "/initiatives/.+/wind-down/extension"),
            Visit.found("lead2", "bet-stopped", "/initiatives/{code}", "wind-down", "/initiatives/(?!new)[A-Z0-9-]+"),
            Visit.found(
                    "lead2",
                    "wind-down-lead",
                    "/initiatives/{code}/wind-down",
                    "bet-stopped",
                    "/initiatives/.+/wind-down"),
            Visit.found(
                    "lead2",
                    "wind-down-line",
                    "/initiatives/{code}/wind-down/lines/{line}",
                    "wind-down-lead",
                    "/initiatives/.+/wind-down/lines/.+"),
            Visit.found("pmo", "bet-move", "/initiatives/{code}/move", "bet", "/initiatives/.+/move"),
            Visit.found("lead", "pause", "/initiatives/{code}/pause", "/inbox?q=let%20go", "/initiatives/.+/pause.*"),
            Visit.found("lead", "bet-paused", "/initiatives/{code}", "pause", "/initiatives/(?!new)[A-Z0-9-]+"),
            Visit.found(
                    "lead",
                    "pause-record",
                    "/initiatives/{code}/pause/record",
                    "pause",
                    "/initiatives/.+/pause/record"),
            Visit.found(
                    "lead",
                    "pause-letting-go",
                    "/initiatives/{code}/pause/letting-go",
                    "pause",
                    "/initiatives/.+/pause/letting-go"),
            Visit.found(
                    "lead", "resumption", "/gate-requests/{id}/resumption", "pause", "/gate-requests/.+/resumption"),
            Visit.found(
                    "pmo",
                    "pause-late",
                    "/initiatives/{code}/pause",
                    "/inbox?view=group&kind=chasePauseRecord",
                    "/initiatives/.+/pause.*"),
            Visit.found(
                    "lead",
                    "decision-charter",
                    "/decisions/{id}",
                    "/decisions?q=under%20charter",
                    "/decisions/[0-9a-f-]{36}"),
            Visit.found(
                    "lead",
                    "request-charter",
                    "/gate-requests/{id}",
                    "decision-charter",
                    "/gate-requests/[0-9a-f-]{36}"),
            Visit.found(
                    "lead",
                    "confirmation",
                    "/gate-requests/{id}/confirmations/{confirmation}",
                    "request-charter",
                    "/gate-requests/.+/confirmations/.+"),
            Visit.of("pmo", "charter-samples", "/charter-samples", "/charter-samples"),
            Visit.found(
                    "pmo",
                    "charter-sample-waiting",
                    "/charter-samples/{id}",
                    "/charter-samples?state=WAITING",
                    "/charter-samples/DE-[0-9-]+"),
            Visit.found(
                    "lead",
                    "charter-sample-answered",
                    "/charter-samples/{id}",
                    "/charter-samples?state=NOT_AS_CHARTERED",
                    "/charter-samples/DE-[0-9-]+"),
            Visit.of("lead", "themes", "/themes", "/themes"),
            Visit.found("pmo", "theme", "/themes/{id}", "/themes", "/themes/[0-9a-f-]{36}"),
            Visit.of("pmo", "theme-new", "/themes/new", "/themes/new"),
            Visit.found("pmo", "theme-edit", "/themes/{id}/edit", "theme", "/themes/.+/edit"),
            Visit.found(
                    "lead", "bet-planned", "/initiatives/{code}", "/portfolio?q=One-page", "/initiatives/BT-[0-9-]+"),
            Visit.found(
                    "lead",
                    "plan-purpose",
                    "/initiatives/{code}/plan/{section}",
                    "bet-planned",
                    "/initiatives/.+/plan/purpose"),
            Visit.found(
                    "lead",
                    "plan-milestones",
                    "/initiatives/{code}/plan/{section}",
                    "bet-planned",
                    "/initiatives/.+/plan/milestones"),
            Visit.found(
                    "lead",
                    "plan-discovery",
                    "/initiatives/{code}/plan/{section}",
                    "bet-planned",
                    "/initiatives/.+/plan/discovery"),
            Visit.found(
                    "pmo", "bet-orphan", "/initiatives/{code}", "/portfolio?q=One%20call", "/initiatives/BT-[0-9-]+"),
            Visit.found(
                    "pmo",
                    "check",
                    "/initiatives/{code}/checks/{check}",
                    "bet-orphan",
                    "/initiatives/.+/checks/orphan-bet.*"),
            Visit.found(
                    "lead2",
                    "bet-twin",
                    "/initiatives/{code}",
                    "/portfolio?status=PAUSED&q=bank",
                    "/initiatives/BT-[0-9-]+"),
            Visit.found(
                    "lead2",
                    "check-twin",
                    "/initiatives/{code}/checks/{check}",
                    "bet-twin",
                    "/initiatives/.+/checks/duplicate-job.*"),
            Visit.of("lead", "predictions", "/predictions", "/predictions"),
            Visit.found(
                    "lead",
                    "prediction",
                    "/predictions/{id}",
                    "/predictions?stage=RUNNING",
                    "/predictions/[0-9a-f-]{36}"),
            Visit.found(
                    "exec",
                    "prediction-judged",
                    "/predictions/{id}",
                    "/predictions?stage=JUDGED",
                    "/predictions/[0-9a-f-]{36}"),
            Visit.found(
                    "pmo",
                    "side-effects-answer",
                    "/gate-requests/{id}/side-effects/{journeyId}",
                    "/inbox?q=Evening",
                    "/gate-requests/.+/side-effects/.+item.+"),
            Visit.of("lead", "bet-new", "/initiatives/new", "/initiatives/new"),
            Visit.of("lead", "requests", "/gate-requests", "/gate-requests"),
            Visit.done("lead", "request-draft", "/gate-requests/{id}", PagesBrowserTests::openDraftOfOnesOwn),
            Visit.found(
                    "lead2", "request-rework", "/gate-requests/{id}", "/inbox?q=reworked", "/gate-requests/.+item.+"),
            Visit.found("lead", "bet-edit", "/initiatives/{code}/edit", "request-draft", "/initiatives/.+/edit"),
            Visit.found(
                    "exec",
                    "request-in-review",
                    "/gate-requests/{id}",
                    "/gate-requests?status=IN_REVIEW",
                    "/gate-requests/[^/?]+"),
            Visit.found(
                    "pmo",
                    "request-in-check",
                    "/gate-requests/{id}",
                    "/gate-requests?status=COMPLETENESS",
                    "/gate-requests/[^/?]+"),
            Visit.found(
                    "lead",
                    "request-decided",
                    "/gate-requests/{id}",
                    "/gate-requests?status=DECIDED",
                    "/gate-requests/[^/?]+"),
            Visit.found("exec", "decide", "/gate-requests/{id}/decide", "/inbox", "/gate-requests/.+/decide.*"),
            Visit.found("exec5", "decide-chair", "/gate-requests/{id}/decide", "/inbox", "/gate-requests/.+/decide.*"),
            Visit.found(
                            "lead",
                            "diagram",
                            "/gate-requests/{id}/diagram",
                            "/gate-requests?status=IN_REVIEW",
                            "/gate-requests/[^/?]+")
                    .then("/diagram"),
            Visit.of("auditor", "decisions", "/decisions", "/decisions"),
            Visit.found("auditor", "decision", "/decisions/{id}", "/decisions", "/decisions/[^.?]+"),
            Visit.of("lead", "gate-models", "/gate-models", "/gate-models"),
            Visit.of("lead", "gate-model", "/gate-models/{key}/{version}", "/gate-models/service-standard/1"),
            Visit.of("pmo", "insights", "/insights", "/insights"),
            Visit.of("pmo", "journeys", "/journeys", "/journeys"),
            Visit.of("pmo", "journey-new", "/journeys/new", "/journeys/new"),
            Visit.found("pmo", "journey", "/journeys/{id}", "/journeys", "/journeys/[0-9a-f-]{36}"),
            Visit.found("pmo", "journey-edit", "/journeys/{id}/edit", "/journeys", "/journeys/[0-9a-f-]{36}")
                    .then("/edit"),
            Visit.found(
                    "pmo",
                    "journey-stage",
                    "/journeys/{id}/map/stages/{stageId}",
                    "journey",
                    "/journeys/.+/map/stages/.+"),
            Visit.found(
                    "pmo",
                    "journey-drawn",
                    "/journeys/{id}",
                    "/journeys?q=First%20purchase",
                    "/journeys/[0-9a-f-]{36}"),
            Visit.found(
                    "exec",
                    "map-versions",
                    "/journeys/{id}/map/versions",
                    "journey-drawn",
                    "/journeys/.+/map/versions"),
            Visit.found(
                    "exec",
                    "map-version",
                    "/journeys/{id}/map/versions/{number}",
                    "map-versions",
                    "/journeys/.+/map/versions/1"),
            Visit.found(
                    "exec", "map-compare", "/journeys/{id}/map/compare", "journey-drawn", "/journeys/.+/map/compare.*"),
            Visit.found(
                    "pmo",
                    "benchmarks",
                    "/journeys/{journeyId}/metrics/{metricId}/benchmarks",
                    "journey-drawn",
                    "/journeys/.+/metrics/.+/benchmarks"),
            Visit.found(
                            "pmo",
                            "map-publish",
                            "/journeys/{id}/map/publish",
                            "/journeys?q=Delivery",
                            "/journeys/[0-9a-f-]{36}")
                    .then("/map/publish"),
            Visit.found(
                            "pmo",
                            "metric-new",
                            "/journeys/{journeyId}/metrics/new",
                            "/journeys",
                            "/journeys/[0-9a-f-]{36}")
                    .then("/metrics/new"),
            Visit.found(
                    "pmo",
                    "metric",
                    "/journeys/{journeyId}/metrics/{id}",
                    "journey",
                    "/journeys/.+/metrics/[0-9a-f-]{36}"),
            Visit.found(
                            "pmo",
                            "metric-all",
                            "/journeys/{journeyId}/metrics/{id}",
                            "journey",
                            "/journeys/.+/metrics/[0-9a-f-]{36}")
                    .then("?period=all"),
            Visit.found(
                    "pmo",
                    "metric-edit",
                    "/journeys/{journeyId}/metrics/{id}/edit",
                    "metric",
                    "/journeys/.+/metrics/[0-9a-f-]{36}/edit"),
            Visit.found(
                    "pmo",
                    "reading-withdrawal",
                    "/journeys/{journeyId}/metrics/{id}/readings/{readingId}/withdrawal",
                    "metric",
                    "/journeys/.+/readings/.+/withdrawal"),
            Visit.of("pmo", "personas", "/journeys/personas", "/journeys/personas"),
            Visit.of("pmo", "persona-new", "/journeys/personas/new", "/journeys/personas/new"),
            Visit.found(
                    "pmo",
                    "persona",
                    "/journeys/personas/{id}",
                    "/journeys/personas",
                    "/journeys/personas/[0-9a-f-]{36}"),
            Visit.found(
                            "pmo",
                            "persona-edit",
                            "/journeys/personas/{id}/edit",
                            "/journeys/personas",
                            "/journeys/personas/[0-9a-f-]{36}")
                    .then("/edit"),
            Visit.of("lead", "observations", "/observations", "/observations"),
            Visit.found("lead", "observation", "/observations/{id}", "/observations", "/observations/[0-9a-f-]{36}"),
            Visit.of("lead", "observation-journey", "/observations/new", "/observations/new"),
            Visit.found(
                    "lead",
                    "observation-new",
                    "/observations/new",
                    "/observations/new",
                    "/observations/new.journey=[0-9a-f-]{36}"),
            Visit.of("pmo", "portfolios", "/journeys/portfolios", "/journeys/portfolios"),
            Visit.of("pmo", "portfolio-new", "/journeys/portfolios/new", "/journeys/portfolios/new"),
            Visit.found(
                    "pmo",
                    "portfolio-edit",
                    "/journeys/portfolios/{key}",
                    "/journeys/portfolios",
                    "/journeys/portfolios/(?!new).+"),
            Visit.of("lead", "squads", "/squads", "/squads"),
            Visit.found("lead", "squad", "/squads/{id}", "/squads", "/squads/[0-9a-f-]{36}"),
            Visit.of("pmo", "squad-new", "/squads/new", "/squads/new"),
            Visit.found("pmo", "squad-edit", "/squads/{id}/edit", "/squads", "/squads/[0-9a-f-]{36}")
                    .then("/edit"),
            Visit.found("pmo", "squad-hand-over", "/squads/{id}/hand-over", "/squads", "/squads/[0-9a-f-]{36}")
                    .then("/hand-over"),
            Visit.of("lead", "functions", "/squads/functions", "/squads/functions"),
            Visit.found(
                    "pmo", "functions-edit", "/squads/functions/{key}", "/squads/functions", "/squads/functions/.+"),
            Visit.of("auditor", "coverage", "/charters/coverage", "/charters/coverage"),
            Visit.of("auditor", "charters", "/charters", "/charters"),
            Visit.found("lead", "charter", "/charters/{id}", "squad", "/charters/CH-[0-9-]+"),
            Visit.found("lead", "charter-versions", "/squads/{id}/charters", "squad", "/squads/.+/charters"),
            Visit.found("lead", "attainment", "/squads/{id}/attainment", "squad", "/squads/.+/attainment"),
            Visit.found(
                    "lead",
                    "charter-compare",
                    "/charters/{id}/compare/{other}",
                    "charter-versions",
                    "/charters/.+/compare/.+"),
            Visit.found("exec3", "charter-object", "/charters/{id}", "/inbox?q=Charter", "/charters/.+"),
            Visit.done("lead", "charter-edit", "/charters/{id}/edit/{section}", PagesBrowserTests::amendACharter),
            Visit.of("pmo", "reviews", "/reviews", "/reviews"),
            Visit.found("pmo", "review", "/reviews/{id}", "/reviews", "/reviews/QR-.+"),
            Visit.found("pmo", "brief", "/reviews/{id}/briefs/{journeyId}", "review", "/reviews/.+/briefs/.+"),
            Visit.found("exec", "review-pack-first", "/reviews/{review}/pack", "review", "/reviews/QR-.+/pack"),
            Visit.done("pmo", "review-pack", "/reviews/{review}/pack", PagesBrowserTests::openAPack),
            Visit.found(
                    "pmo",
                    "review-pack-comments",
                    "/reviews/{review}/pack/{journey}/comments",
                    "review-pack",
                    "/reviews/QR-.+/pack/.+/comments"),
            Visit.found("exec", "meeting", "/reviews/{id}/meeting", "review", "/reviews/.+/meeting"),
            Visit.found("exec", "minutes", "/reviews/{id}/meeting/minutes", "meeting", "/reviews/.+/meeting/minutes"),
            Visit.of("pmo", "review-cadence", "/reviews/cadences/{key}", "/reviews/cadences/retail-uk"),
            Visit.of("pmo", "compliance", "/compliance", "/compliance?by=journey"),
            Visit.of("pmo", "chase", "/compliance/chase", "/compliance/chase"),
            Visit.found("pmo", "compliance-record", "/compliance/{id}", "compliance", "/compliance/QR-.+journey=.+"),
            Visit.found(
                    "pmo",
                    "compliance-obligation",
                    "/compliance/{id}/obligations/{obligation}",
                    "compliance-record",
                    "/compliance/.+/obligations/.+"),
            Visit.found("auditor", "obligation", "/obligations/{id}", "review", "/obligations/.+"),
            Visit.of("pmo", "escalations", "/escalations", "/escalations"),
            Visit.found("exec3", "escalation", "/escalations/{id}", "/inbox?q=blocked", "/escalations/ES-.+"),
            Visit.found(
                    "auditor",
                    "escalation-closed",
                    "/escalations/{id}",
                    "/escalations?open=false",
                    "/escalations/ES-.+"),
            Visit.found("lead", "squad-escalations", "/squads/{id}/escalations", "squad", "/squads/.+/escalations"),
            Visit.found(
                    "lead",
                    "escalation-new",
                    "/squads/{id}/escalations/new",
                    "squad-escalations",
                    "/squads/.+/escalations/new"),
            Visit.of("pmo", "import", "/import", "/import"),
            Visit.of("pmo", "import-readings", "/import", "/import?kind=readings"),
            Visit.of("pmo", "import-observations", "/import", "/import?kind=observations"),
            Visit.done("pmo", "import-report", "/import/{id}", PagesBrowserTests::uploadDecisions),
            Visit.of("admin", "people", "/people", "/people"),
            Visit.of("admin", "person-new", "/people/new", "/people/new"),
            Visit.found("admin", "person", "/people/{id}", "/people", "/people/(?!new)[a-z0-9]+"),
            Visit.done("admin", "one-time-password", "/people/new", PagesBrowserTests::addPerson),
            Visit.of("admin", "outbox", "/outbox", "/outbox"),
            Visit.found("admin", "mail", "/outbox/{id}", "/outbox", "/outbox/[0-9a-f-]{36}"),
            Visit.of("admin", "failed-steps", "/processes/jobs", "/processes/jobs"),
            Visit.of("auditor", "audit", "/audit", "/audit"),
            Visit.of("lead", "settings", "/settings", "/settings"),
            Visit.of("lead", "settings-mail", "/settings/mail", "/settings/mail"),
            Visit.of("exec3", "settings-calendar", "/settings/calendar", "/settings/calendar"),
            Visit.done("lead", "settings-calendar-made", "/settings/calendar", PagesBrowserTests::makeCalendar),
            Visit.of("lead", "settings-password", "/settings/password", "/settings/password"),
            Visit.of("lead", "problem", "/nowhere", "/nowhere"));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void leavesNoPageUnvisited() {
        Set<String> visited = VISITS.stream().map(Visit::route).collect(Collectors.toSet());

        assertThat(pages()).isNotEmpty().isSubsetOf(visited);
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void isReadableByEverybodyOnEveryPage(Chromium chromium) {
        walk(chromium, (page, visit) -> {
            chromium.requireAccessible(page);
            chromium.requireNoSidewaysScrolling(page);
            chromium.requireAnchorsLead(page);
            page.setViewportSize(360, 740);
            chromium.requireNoSidewaysScrolling(page);
            page.setViewportSize(1280, 800);
        });
        chromium.requireNoComplaints();
    }

    @Test
    @Tag("screens")
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void standsInBothThemesAndWidths(Chromium chromium) {
        walk(chromium, (page, visit) -> chromium.shoot(page, visit.name()));
        chromium.requireNoComplaints();
    }

    private static void walk(Chromium chromium, BiConsumer<Page, Visit> look) {
        Map<String, Page> windows = new HashMap<>();
        var seen = new Seen(new HashMap<>(), new HashMap<>());
        List<String> faults = new ArrayList<>();
        for (Visit visit : VISITS) {
            Page page = windows.computeIfAbsent(
                    String.valueOf(visit.login()),
                    login -> visit.login() == null
                            ? chromium.window()
                            : chromium.signedIn(visit.login(), OfferedAccounts.PASSWORD));
            try {
                visit.go(page, seen);
                seen.note(visit, page);
                look.accept(page, visit);
            } catch (AssertionError | PlaywrightException fault) {
                faults.add(visit.name() + " on " + page.url() + ": " + fault.getMessage());
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The routes that show a page: reads of the application's own that are neither for programs nor files. */
    private Set<String> pages() {
        return routes.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .map(RequestMappingInfo::getPatternValues)
                .flatMap(Set::stream)
                .filter(path -> !path.startsWith("/api/") && !path.startsWith("/v3/"))
                .filter(path ->
                        !path.matches(".*\\.(csv|json|bpmn|yaml|svg|pdf|xlsx|ics|md)|.*/attachments/\\{attachmentId}"))
                .filter(path ->
                        !Set.of("/", "/error", "/inbox/{id}", "/initiatives").contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which drafts are the lead's depends on what other tests have done with them; theirs can be worded. */
    private static void openDraftOfOnesOwn(Page page) {
        page.navigate("/gate-requests?status=DRAFT");
        List<String> drafts = Chromium.links(page).stream()
                .filter(href -> href.matches("/gate-requests/[^/?]+"))
                .toList();
        for (String draft : drafts) {
            page.navigate(draft);
            if (page.locator("form[action$='/wording']").count() > 0) {
                return;
            }
        }
        throw new AssertionError("no draft of one's own among " + drafts);
    }

    private static void uploadDecisions(Page page) {
        page.navigate("/import");
        page.setInputFiles(
                "input[type=file]",
                new FilePayload("decisions.csv", "text/csv", DECISIONS.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button");
        page.waitForURL(Pattern.compile(".*/import/.+"));
    }

    /** The draft that this begins stays: it is the rights of the new version that are looked at. */
    private static void amendACharter(Page page) {
        page.navigate("/squads?q=Doorstep");
        page.navigate(page.locator("a[href^='/squads/0']").first().getAttribute("href"));
        Locator open = page.locator("#charter a[href^='/charters/CH-']").first();
        page.navigate(open.getAttribute("href"));
        if (page.locator("form[action$='/amendment']").count() > 0) {
            page.click("form[action$='/amendment'] button");
            page.waitForLoadState();
        }
        page.navigate(page.url().replaceFirst("[?#].*", "") + "/edit/rights");
    }

    private static void makeCalendar(Page page) {
        page.navigate("/settings/calendar");
        page.locator("main form button").first().click();
        page.waitForSelector("#address");
    }

    /** The first one that was circulated. */
    private static void openAPack(Page page) {
        page.navigate("/reviews");
        List<String> all = Chromium.links(page).stream()
                .filter(href -> href.matches("/reviews/QR-[0-9-]+"))
                .toList();
        for (String review : all) {
            page.navigate(review + "/pack");
            if (page.locator("#readers").count() > 0) {
                return;
            }
        }
        throw new AssertionError("no circulated pack among " + all);
    }

    private static void addPerson(Page page) {
        page.navigate("/people/new");
        page.fill("[name=login]", "newcomer");
        page.fill("[name=name]", "Nour Comer");
        page.fill("[name=email]", "newcomer@example.org");
        page.click("main form button[type=submit], main form button.btn");
        page.waitForLoadState();
    }

    /** One page opened by one person: at an address, behind a link of another page, or after something was done. */
    private record Visit(
            String login, String name, String route, String from, String to, String rest, Consumer<Page> act) {

        static Visit of(String login, String name, String route, String path) {
            return new Visit(login, name, route, null, path, "", null);
        }

        static Visit found(String login, String name, String route, String from, String link) {
            return new Visit(login, name, route, from, link, "", null);
        }

        static Visit done(String login, String name, String route, Consumer<Page> act) {
            return new Visit(login, name, route, null, "", "", act);
        }

        Visit then(String more) {
            return new Visit(login, name, route, from, to, more, act);
        }

        void go(Page page, Seen seen) {
            if (act != null) {
                act.accept(page);
                return;
            }
            String path = from == null ? to : linkLikeWanted(seen.linksOn(from, login, page));
            Response answer = page.navigate(path + rest);
            assertThat(answer.status())
                    .as("%s as %s", path + rest, login)
                    .isEqualTo(name.equals("problem") ? 404 : 200);
        }

        private String linkLikeWanted(List<String> links) {
            Pattern wanted = Pattern.compile(to);
            return links.stream()
                    .filter(href -> wanted.matcher(href).matches())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no link like " + to + " on " + from));
        }
    }

    /** Where visits have led, and what links each person found at an address, which nobody loads a second time for them. */
    private record Seen(Map<String, String> addresses, Map<String, List<String>> links) {

        void note(Visit visit, Page page) {
            addresses.put(visit.name(), address(page));
            links.put(visit.login() + " " + address(page), Chromium.links(page));
        }

        List<String> linksOn(String from, String login, Page page) {
            String address = addresses.getOrDefault(from, from);
            return links.computeIfAbsent(login + " " + address, unseen -> {
                page.navigate(address);
                return Chromium.links(page);
            });
        }

        private static String address(Page page) {
            return page.url().replaceFirst("^https?://[^/]+", "");
        }
    }
}
