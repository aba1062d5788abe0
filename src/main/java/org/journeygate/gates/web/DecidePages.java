package org.journeygate.gates.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.gates.Ballot;
import org.journeygate.gates.ChairDecisions;
import org.journeygate.gates.ConditionDraft;
import org.journeygate.gates.ConditionKind;
import org.journeygate.gates.EvidenceId;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.LadderEnds;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Questions;
import org.journeygate.gates.Recusals;
import org.journeygate.gates.SeatId;
import org.journeygate.gates.Votes;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItemId;
import org.journeygate.people.Actor;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One page to decide on: what one needs stands left, the act right. For voters, the chair, a second voice and the PMO. */
@Controller
@RequestMapping("/gate-requests/{id}")
class DecidePages {

    private static final String VIEW = "gates/decide";
    private static final String ABSTAIN = "ABSTAIN";
    private static final int CONDITIONS = 3;

    private final GateRequests requests;
    private final Votes votes;
    private final Questions questions;
    private final Recusals recusals;
    private final ChairDecisions chair;
    private final LadderEnds ends;
    private final Inbox inbox;
    private final RequestPage page;
    private final PlanInShort plan;

    DecidePages(
            GateRequests requests,
            Votes votes,
            Questions questions,
            Recusals recusals,
            ChairDecisions chair,
            LadderEnds ends,
            Inbox inbox,
            RequestPage page,
            PlanInShort plan) {
        this.requests = requests;
        this.votes = votes;
        this.questions = questions;
        this.recusals = recusals;
        this.chair = chair;
        this.ends = ends;
        this.inbox = inbox;
        this.page = page;
        this.plan = plan;
    }

    @GetMapping("/decide")
    ModelAndView decide(@PathVariable IdOrCode id, @RequestParam(required = false) @Nullable UUID item, Actor actor) {
        return show(id(id), Form.empty(), item, actor);
    }

    @PostMapping("/votes")
    Object vote(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return acted(id, form, actor, redirect, checks -> {
            String chosen = form.get("outcome");
            checks.that(!chosen.isEmpty(), "outcome", "is missing: choose an outcome or abstain");
            Outcome outcome = chosen.equals(ABSTAIN) ? null : form.choice("outcome", Outcome.class, checks);
            UUID weighed = form.id("weighedMost", checks);
            Integer revision = form.whole("seenRevision", checks);
            UUID item = form.id("item", checks);
            Integer itemVersion = form.whole("itemVersion", checks);
            Map<String, Integer> scores = form.wholes("scores.", checks);
            List<ConditionDraft> conditions = conditions(form, outcome, checks);
            checks.done();
            Votes.CastVote cast = votes.cast(
                    id(id),
                    new Ballot(
                            outcome,
                            form.get("reason"),
                            weighed == null ? null : new EvidenceId(weighed),
                            scores,
                            conditions,
                            item == null ? null : new WorkItemId(item),
                            itemVersion,
                            revision),
                    actor);
            return switch (cast.status()) {
                case DECIDED -> "gates.notice.voted.decided";
                case WITH_CHAIR -> "gates.notice.voted.chair";
                default -> "gates.notice.voted";
            };
        });
    }

    @PostMapping("/questions")
    Object ask(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return acted(id, form, actor, redirect, checks -> {
            questions.ask(id(id), form.get("text"), actor);
            return "gates.notice.asked";
        });
    }

    @PostMapping("/recusal")
    Object recuse(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return acted(id, form, actor, redirect, checks -> {
            Integer itemVersion = form.whole("itemVersion", checks);
            String conflict = checks.text("conflict", form.get("conflict"), Recusals.REASON);
            checks.done();
            return recusals.recuse(id(id), conflict, itemVersion, actor) == null
                    ? "gates.notice.recused.out"
                    : "gates.notice.recused";
        });
    }

    @PostMapping("/decision")
    Object decision(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return acted(id, form, actor, redirect, checks -> {
            checks.that(!form.get("outcome").isEmpty(), "outcome", "is missing: choose an outcome");
            Outcome outcome = form.choice("outcome", Outcome.class, checks);
            Integer revision = form.whole("seenRevision", checks);
            List<ConditionDraft> conditions = conditions(form, outcome, checks);
            checks.done();
            GateRequestStatus status = chair.decide(
                    id(id),
                    new ChairDecisions.Verdict(
                            java.util.Objects.requireNonNull(outcome), form.get("reason"), conditions, null, revision),
                    actor);
            return status == GateRequestStatus.DECIDED ? "gates.notice.decided" : "gates.notice.decided.concur";
        });
    }

    @PostMapping("/completion")
    Object complete(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return acted(id, form, actor, redirect, checks -> {
            UUID item = form.id("item", checks);
            checks.that(item != null, "item", "is missing: open it from your inbox");
            checks.done();
            inbox.answer(
                    new WorkItemId(java.util.Objects.requireNonNull(item)),
                    actor,
                    new Completion.Answer(form.ticked("accepted"), form.get("reason"), form.all("lines")),
                    form.whole("itemVersion", checks));
            return "gates.notice.done";
        });
    }

    @PostMapping("/replacement")
    Object replace(
            @PathVariable IdOrCode id,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Form form = Form.of(typed);
        return acted(id, form, actor, redirect, checks -> {
            UUID person = form.id("userId", checks);
            UUID seat = form.id("seat", checks);
            checks.that(person != null, "userId", "is missing: choose a person");
            checks.done();
            UserId chosen = new UserId(java.util.Objects.requireNonNull(person));
            if (seat == null) {
                ends.refer(id(id), chosen, form.get("reason"), actor);
            } else {
                ends.replace(id(id), new SeatId(seat), chosen, form.get("reason"), actor);
            }
            return "gates.notice.done";
        });
    }

    private Object acted(IdOrCode id, Form form, Actor actor, RedirectAttributes redirect, Act act) {
        return FormAnswer.of(
                form,
                () -> {
                    Notice.on(redirect, act.with(new Checks()));
                    return "/inbox";
                },
                again -> show(id(id), again, again.id("item", new Checks()), actor));
    }

    private ModelAndView show(GateRequestId id, Form form, @Nullable UUID item, Actor actor) {
        ModelAndView shown = plan.on(page.of(VIEW, id, form, actor), id);
        if (item != null) {
            inbox.openAbout(id.value()).stream()
                    .filter(open -> open.id().value().equals(item) && inbox.isTurn(open, actor))
                    .findFirst()
                    .ifPresent(open -> shown.addObject("item", open));
        }
        return shown;
    }

    private static List<ConditionDraft> conditions(Form form, @Nullable Outcome outcome, Checks checks) {
        List<ConditionDraft> drafts = new ArrayList<>();
        if (outcome != Outcome.GO_WITH_CONDITIONS) {
            return drafts;
        }
        for (int at = 0; at < CONDITIONS; at++) {
            String field = "conditions[%d].".formatted(at);
            if (!form.get(field + "text").isBlank()) {
                UUID owner = form.id(field + "owner", checks);
                drafts.add(new ConditionDraft(
                        form.get(field + "text"),
                        form.choice(field + "kind", ConditionKind.class, checks),
                        owner == null ? null : new UserId(owner),
                        form.day(field + "dueOn", checks)));
            }
        }
        return drafts;
    }

    private GateRequestId id(IdOrCode id) {
        return requests.idOf(id.id(), id.text());
    }

    /** What is done with the form; answers the key of what the person is told then. */
    private interface Act {
        String with(Checks checks);
    }
}
