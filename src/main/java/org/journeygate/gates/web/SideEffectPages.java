package org.journeygate.gates.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.journeygate.gates.Consultations;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.MatrixView;
import org.journeygate.gates.SideEffects;
import org.journeygate.gates.sideeffects.MatrixDraft;
import org.journeygate.gates.sideeffects.SideEffectMatrix;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.people.Actor;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The squad lead's matrix of side effects, row by row, and the page on which the owner of a journey answers. */
@Controller
@RequestMapping("/gate-requests/{id}/side-effects")
class SideEffectPages {

    private static final String EDITOR = "gates/request";
    private static final String ANSWER = "gates/side-effects-answer";

    private final GateRequests requests;
    private final SideEffects effects;
    private final Consultations consultations;
    private final Journeys journeys;
    private final Inbox inbox;
    private final RequestPage page;

    SideEffectPages(
            GateRequests requests,
            SideEffects effects,
            Consultations consultations,
            Journeys journeys,
            Inbox inbox,
            RequestPage page) {
        this.requests = requests;
        this.effects = effects;
        this.consultations = consultations;
        this.journeys = journeys;
        this.inbox = inbox;
        this.page = page;
    }

    @PostMapping
    Object say(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return changed(id(id), Form.of(typed), actor, redirect, (form, checks) -> {
            MatrixDraft.Row row = EffectForms.row(form, checks);
            return present -> {
                List<MatrixDraft.Row> rows =
                        new ArrayList<>(MatrixDraft.of(present).rows());
                int at = place(present, form.get(EffectForms.ROW));
                if (at < 0) {
                    rows.add(row);
                } else {
                    rows.set(at, row);
                }
                return new MatrixDraft(null, rows);
            };
        });
    }

    @PostMapping("/none")
    Object none(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return changed(
                id(id),
                Form.of(typed),
                actor,
                redirect,
                (form, checks) -> present -> new MatrixDraft(form.get("untouched"), List.of()));
    }

    @PostMapping("/rows/{row}/removal")
    Object remove(
            @PathVariable IdOrCode id,
            @PathVariable UUID row,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        return changed(id(id), Form.of(typed), actor, redirect, (form, checks) -> present -> {
            MatrixDraft draft = MatrixDraft.of(present);
            List<MatrixDraft.Row> rows = new ArrayList<>(draft.rows());
            rows.remove(place(present, row.toString()));
            return new MatrixDraft(draft.untouched(), rows);
        });
    }

    @GetMapping("/{journeyId}")
    ModelAndView asked(@PathVariable IdOrCode id, @PathVariable UUID journeyId, Actor actor) {
        return owners(id(id), new JourneyId(journeyId), Form.empty(), actor);
    }

    @PostMapping("/{journeyId}/answer")
    Object answer(
            @PathVariable IdOrCode id,
            @PathVariable UUID journeyId,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        var journey = new JourneyId(journeyId);
        return FormAnswer.of(
                Form.of(typed),
                () -> {
                    Form form = Form.of(typed);
                    var checks = new Checks();
                    List<Consultations.Answer> answers = EffectForms.answers(form, checks);
                    checks.done();
                    try {
                        consultations.answer(id(id), journey, answers, actor);
                    } catch (InvalidInput refused) {
                        throw EffectForms.ofWords(refused, form);
                    }
                    Notice.on(redirect, "gates-sideeffects.notice.answered");
                    return path(id(id), journey);
                },
                again -> owners(id(id), journey, again, actor));
    }

    @PostMapping("/{journeyId}/chase")
    Object chase(
            @PathVariable IdOrCode id,
            @PathVariable UUID journeyId,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        var journey = new JourneyId(journeyId);
        Form form = Form.of(typed);
        return FormAnswer.of(
                form,
                () -> {
                    WorkItem item = consultations
                            .toChase(requests.get(id(id)).id(), journey, actor)
                            .orElseThrow(() -> new NotPermitted(
                                    "not-yours-to-chase", "The PMO follows it up, once the owner is late."));
                    inbox.answer(
                            item.id(),
                            actor,
                            new Completion.Answer(form.ticked("accepted"), form.get("reason"), List.of()),
                            null);
                    Notice.on(redirect, "gates-sideeffects.notice.chased");
                    return path(id(id), journey);
                },
                again -> owners(id(id), journey, again, actor));
    }

    private Object changed(GateRequestId id, Form form, Actor actor, RedirectAttributes redirect, Change change) {
        return FormAnswer.of(
                form,
                () -> {
                    var checks = new Checks();
                    Function<SideEffectMatrix, MatrixDraft> said = change.of(form, checks);
                    checks.done();
                    try {
                        effects.change(id, form.version(), said, form.ticked("effect.editorial"), actor);
                    } catch (InvalidInput refused) {
                        throw EffectForms.ofRows(refused);
                    }
                    Notice.on(redirect, "gates.notice.saved");
                    return GateRequestPages.path(id) + "#side-effects";
                },
                again -> page.of(EDITOR, id, again, actor));
    }

    private ModelAndView owners(GateRequestId id, JourneyId journey, Form form, Actor actor) {
        MatrixView matrix = effects.read(id, actor);
        if (matrix.on(journey).isEmpty() && matrix.about(journey) == null) {
            throw new NotFound("not-touched", "This request says nothing about that journey.");
        }
        ModelAndView shown = page.of(ANSWER, id, form, actor);
        shown.addObject("touched", journeys.get(journey));
        shown.addObject("consultation", matrix.about(journey));
        shown.addObject(
                "rows",
                matrix.on(journey).stream().filter(MatrixView.Row::awaitsOwner).toList());
        shown.addObject("mayAnswer", consultations.mayAnswer(requests.get(id), actor, journey));
        consultations.toAnswer(id, journey, actor).ifPresent(item -> shown.addObject("item", item));
        shown.addObject("chase", consultations.toChase(id, journey, actor).isPresent());
        return shown;
    }

    private static int place(SideEffectMatrix present, String row) {
        for (int at = 0; at < present.rows().size(); at++) {
            if (present.rows().get(at).id().value().toString().equals(row)) {
                return at;
            }
        }
        if (row.isEmpty()) {
            return -1;
        }
        throw new NotFound("side-effect-not-found", "There is no such row any more: look at it again.");
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }

    private static String path(GateRequestId id, JourneyId journey) {
        return GateRequestPages.path(id) + "/side-effects/" + journey.value();
    }

    /** What the form makes of the matrix that stands. */
    private interface Change {
        Function<SideEffectMatrix, MatrixDraft> of(Form form, Checks checks);
    }
}
