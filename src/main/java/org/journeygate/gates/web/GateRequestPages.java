package org.journeygate.gates.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.Drafts;
import org.journeygate.gates.EvidenceFile;
import org.journeygate.gates.EvidenceId;
import org.journeygate.gates.Factor;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.LinesAnswer;
import org.journeygate.gates.NotReady;
import org.journeygate.gates.QuestionId;
import org.journeygate.gates.Questions;
import org.journeygate.gates.Submissions;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The squad lead's editor of a gate request, and the request as everybody else reads it. */
@Controller
@RequestMapping("/gate-requests")
class GateRequestPages {

    private static final String VIEW = "gates/request";
    private static final String TAKEN_OUT = "none";

    private final GateRequests requests;
    private final Dossiers dossiers;
    private final Drafts drafts;
    private final EvidenceFile evidence;
    private final Submissions submissions;
    private final Questions questions;
    private final Initiatives initiatives;
    private final RequestPage page;

    GateRequestPages(
            GateRequests requests,
            Dossiers dossiers,
            Drafts drafts,
            EvidenceFile evidence,
            Submissions submissions,
            Questions questions,
            Initiatives initiatives,
            RequestPage page) {
        this.requests = requests;
        this.dossiers = dossiers;
        this.drafts = drafts;
        this.evidence = evidence;
        this.submissions = submissions;
        this.questions = questions;
        this.initiatives = initiatives;
        this.page = page;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable GateRequestStatus status,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var filter = new GateRequests.Filter(status, null, null, null, null, q);
        model.addAttribute("requests", requests.search(filter, new PageQuery(page, 25, null)));
        model.addAttribute("statuses", GateRequestStatus.values());
        model.addAttribute("status", status);
        model.addAttribute("q", q == null ? "" : q);
        return "gates/requests";
    }

    @PostMapping
    String begin(@RequestParam("initiativeId") IdOrCode initiative, Actor actor, RedirectAttributes redirect) {
        GateRequestId id = drafts.begin(
                initiative.find(InitiativeId::new, code -> initiatives
                        .byCode(code)
                        .orElseThrow(() -> new NotFound("initiative-not-found", "There is no such bet."))
                        .id()),
                null,
                actor);
        Notice.on(redirect, "gates.notice.begun");
        return "redirect:" + path(id);
    }

    @GetMapping("/{id}")
    ModelAndView read(@PathVariable IdOrCode id, Actor actor) {
        return editor(id(id), Form.empty(), actor);
    }

    @PostMapping("/{id}/wording")
    Object write(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        var wording = new Drafts.Wording(form.get("ask"), form.get("measured"), form.get("notKnown"));
        return saved(id(id), form, htmx != null, actor, redirect, () -> drafts.write(id(id), null, wording, actor));
    }

    @PostMapping("/{id}/criteria")
    Object fill(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return saved(id(id), form, htmx != null, actor, redirect, () -> {
            Dossier dossier = dossiers.read(id(id), actor);
            var checks = new Checks();
            List<Drafts.Answer> answers = answers(dossier, form, htmx != null);
            Map<String, Integer> scores = form.wholes("scores.", checks);
            Set<String> takenOut = new HashSet<>();
            dossier.gate().shouldMeet().stream()
                    .map(Factor::key)
                    .filter(key -> typed.containsKey("scores." + key)
                            && form.get("scores." + key).isBlank())
                    .forEach(takenOut::add);
            dossier.criteria().stream()
                    .map(line -> line.criterion().key())
                    .filter(key -> form.has("met." + key, TAKEN_OUT))
                    .forEach(takenOut::add);
            checks.done();
            drafts.fill(id(id), null, answers, scores, takenOut, actor);
        });
    }

    @PostMapping("/{id}/evidence")
    Object add(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return saved(id(id), form, false, actor, redirect, () -> {
            var checks = new Checks();
            EvidenceFile.Statement said = EvidenceForms.statement(form, checks);
            checks.done();
            evidence.add(id(id), said, form.ticked("editorial"), actor);
        });
    }

    @PostMapping("/{id}/evidence/{evidenceId}")
    Object change(
            @PathVariable IdOrCode id,
            @PathVariable UUID evidenceId,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return saved(id(id), form, false, actor, redirect, () -> {
            var checks = new Checks();
            EvidenceFile.Statement said = EvidenceForms.statement(form, checks);
            checks.done();
            evidence.change(id(id), new EvidenceId(evidenceId), form.version(), said, form.ticked("editorial"), actor);
        });
    }

    @PostMapping("/{id}/evidence/{evidenceId}/removal")
    String remove(@PathVariable IdOrCode id, @PathVariable UUID evidenceId, Actor actor, RedirectAttributes redirect) {
        evidence.remove(id(id), new EvidenceId(evidenceId), actor);
        Notice.on(redirect, "gates.notice.removed");
        return "redirect:" + path(id(id));
    }

    @PostMapping("/{id}/submission")
    Object submit(
            @PathVariable IdOrCode id,
            @RequestParam(required = false) @Nullable String charter,
            @RequestParam(required = false) @Nullable String line,
            Actor actor,
            RedirectAttributes redirect) {
        LinesAnswer answer = charter == null || line == null
                ? null
                : new LinesAnswer(charter, line.isEmpty() ? List.of() : List.of(line));
        GateRequestStatus became;
        try {
            became = submissions.submit(id(id), answer, actor);
        } catch (NotReady refused) {
            ModelAndView again = editor(id(id), Form.empty(), actor);
            again.addObject("errors", org.journeygate.shared.web.FormErrors.of(refused));
            again.setStatus(org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Notice.on(
                redirect,
                became == GateRequestStatus.DECIDED ? "gates.notice.under-charter" : "gates.notice.submitted");
        return "redirect:" + path(id(id));
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(
            @PathVariable IdOrCode id,
            @RequestParam(required = false) @Nullable String reason,
            Actor actor,
            RedirectAttributes redirect) {
        submissions.withdraw(id(id), reason, actor);
        boolean withdrawn = requests.get(id(id)).status() == GateRequestStatus.WITHDRAWN;
        Notice.on(redirect, withdrawn ? "gates.notice.withdrawn" : "gates.notice.given-up");
        return "redirect:" + path(id(id));
    }

    @PostMapping("/{id}/answers")
    Object answer(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return saved(id(id), form, false, actor, redirect, () -> {
            var checks = new Checks();
            UUID question = form.id("questionId", checks);
            checks.that(question != null, "questionId", "is missing");
            checks.done();
            questions.answer(
                    id(id), new QuestionId(java.util.Objects.requireNonNull(question)), form.get("text"), actor);
        });
    }

    private Object saved(
            GateRequestId id, Form form, boolean htmx, Actor actor, RedirectAttributes redirect, Runnable save) {
        if (htmx) {
            save.run();
            return editor(id, form, actor, VIEW + " :: answer");
        }
        return FormAnswer.of(
                form,
                () -> {
                    save.run();
                    Notice.on(redirect, "gates.notice.saved");
                    return path(id);
                },
                again -> editor(id, again, actor));
    }

    private ModelAndView editor(GateRequestId id, Form form, Actor actor) {
        return editor(id, form, actor, VIEW);
    }

    private ModelAndView editor(GateRequestId id, Form form, Actor actor, String view) {
        return page.of(view, id, form, actor);
    }

    private static List<Drafts.Answer> answers(Dossier dossier, Form form, boolean partly) {
        List<Drafts.Answer> answers = new ArrayList<>();
        dossier.criteria().stream()
                .filter(line -> !line.criterion().isComputed())
                .forEach(line -> {
                    String key = line.criterion().key();
                    String met = form.get("met." + key);
                    String reason = form.get("criteria." + key);
                    if (met.equals(TAKEN_OUT)) {
                        return;
                    }
                    boolean complete = !met.isEmpty() && !reason.isBlank();
                    if (complete || !partly && (!met.isEmpty() || !reason.isBlank())) {
                        answers.add(new Drafts.Answer(key, met.equals("true"), reason));
                    }
                });
        return answers;
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }

    static String path(GateRequestId id) {
        return "/gate-requests/" + id.value();
    }
}
