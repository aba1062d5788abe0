package org.journeygate.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.journeygate.gates.Ballot;
import org.journeygate.gates.ChairDecisions;
import org.journeygate.gates.ConditionDraft;
import org.journeygate.gates.ConditionKind;
import org.journeygate.gates.Consultations;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.Dossiers;
import org.journeygate.gates.Factor;
import org.journeygate.gates.Gate;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.MatrixView;
import org.journeygate.gates.Questions;
import org.journeygate.gates.SideEffects;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.Votes;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.inbox.Completion;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.pauses.PauseRecords;
import org.journeygate.initiatives.pauses.PauseStatement;
import org.journeygate.initiatives.winddown.Answer;
import org.journeygate.initiatives.winddown.Line;
import org.journeygate.initiatives.winddown.WindDowns;
import org.journeygate.people.Actor;
import org.journeygate.shared.StateMovedOn;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does what the script says somebody did, through the same entries as the pages. */
@Component
@Profile("demo")
class Deeds {

    private static final int WEEKS_TO_KEEP_A_CONDITION = 6;

    private final Registry registry;
    private final Submissions submissions;
    private final Votes votes;
    private final Questions questions;
    private final ChairDecisions chair;
    private final Dossiers dossiers;
    private final SideEffects effects;
    private final Consultations consultations;
    private final Inbox inbox;
    private final WindDowns windDowns;
    private final PauseRecords pauseRecords;
    private final Initiatives initiatives;
    private final Clock clock;

    Deeds(
            Registry registry,
            Submissions submissions,
            Votes votes,
            Questions questions,
            ChairDecisions chair,
            Dossiers dossiers,
            SideEffects effects,
            Consultations consultations,
            Inbox inbox,
            WindDowns windDowns,
            PauseRecords pauseRecords,
            Initiatives initiatives,
            Clock clock) {
        this.registry = registry;
        this.submissions = submissions;
        this.votes = votes;
        this.questions = questions;
        this.chair = chair;
        this.dossiers = dossiers;
        this.effects = effects;
        this.consultations = consultations;
        this.inbox = inbox;
        this.windDowns = windDowns;
        this.pauseRecords = pauseRecords;
        this.initiatives = initiatives;
        this.clock = clock;
    }

    /** Takes the act on the request of that squad; refused as it would be on the page. */
    void take(GateRequestId request, Script.Act act, Squad squad) {
        String by = act.by();
        Actor lead = registry.leadOf(squad);
        Actor actor = by == null ? lead : registry.actor(by);
        switch (act.deed()) {
            case ACCEPT -> item(request, "checkCompleteness", true, act, registry.actor("pmo"));
            case RETURN -> item(request, "checkCompleteness", false, act, registry.actor("pmo"));
            case CONCUR -> item(request, "concur", true, act, actor);
            case RESUBMIT -> submissions.submit(request, lead);
            case WITHDRAW -> submissions.withdraw(request, act.why(), lead);
            case VOTE ->
                votes.cast(
                        request,
                        new Ballot(act.say(), act.why(), null, scores(request, act), owed(act, lead), null, null, null),
                        actor);
            case DECIDE ->
                chair.decide(
                        request,
                        new ChairDecisions.Verdict(
                                Objects.requireNonNull(act.say()), act.why(), owed(act, lead), null, null),
                        actor);
            case ASK -> questions.ask(request, String.valueOf(act.text()), actor);
            case WIND_DOWN -> windDown(request, act, lead);
            case PAUSE_RECORD -> recordPause(request, act, lead);
            case WORD -> word(request, act, actor);
            case ANSWER -> answer(request, String.valueOf(act.text()), lead);
        }
    }

    private void item(GateRequestId request, String kind, boolean accepted, Script.Act act, Actor actor) {
        WorkItem item = inbox.openAbout(request.value()).stream()
                .filter(open -> open.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> nothingOpen(kind));
        inbox.answer(
                item.id(),
                actor,
                new Completion.Answer(accepted, act.why(), act.lines() == null ? List.of() : act.lines()),
                null);
    }

    private void answer(GateRequestId request, String text, Actor lead) {
        List<Dossier.QuestionView> asked =
                Objects.requireNonNullElse(dossiers.read(request, lead).questions(), List.of());
        Dossier.QuestionView open = asked.stream()
                .filter(question -> question.answer() == null && !question.expired())
                .findFirst()
                .orElseThrow(() -> nothingOpen("answerQuestion"));
        questions.answer(request, open.id(), text, lead);
    }

    /** The owner's word on every row that awaits theirs. */
    private void word(GateRequestId request, Script.Act act, Actor owner) {
        Effect effect =
                Effect.valueOf(Objects.requireNonNull(act.lines(), "the effect").get(0));
        List<MatrixView.Row> awaited = effects.read(request, registry.actor("pmo")).rows().stream()
                .filter(row -> row.awaitsOwner() && owner.is(row.owner()))
                .toList();
        consultations.answer(
                request,
                awaited.get(0).journey(),
                awaited.stream()
                        .map(row -> new Consultations.Answer(row.id(), effect, act.text()))
                        .toList(),
                owner);
    }

    private Map<String, Integer> scores(GateRequestId request, Script.Act act) {
        Map<String, Integer> named = act.rates();
        if (named == null) {
            return Map.of();
        }
        Gate gate = dossiers.read(request, registry.actor("pmo")).gate();
        return gate.shouldMeet().stream()
                .collect(Collectors.toMap(
                        Factor::key,
                        factor -> named.getOrDefault(factor.key(), gate.scale().top())));
    }

    /** Answers the lines of those kinds: people and money that are not spent come back tomorrow, the rest is done today. */
    private void windDown(GateRequestId request, Script.Act act, Actor lead) {
        InitiativeId bet = dossiers.read(request, lead).request().initiative();
        Initiative stopped = initiatives.get(bet);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        List<String> kinds = act.lines() == null ? List.of() : act.lines();
        windDowns.get(bet).lines().stream()
                .filter(line -> kinds.contains(line.kind().name()))
                .forEach(line -> windDowns.answer(
                        bet,
                        line.id(),
                        new Answer(
                                Line.State.DONE,
                                line.kind().frees() ? today.plusDays(1) : today,
                                act.text(),
                                switch (line.kind()) {
                                    case BUDGET -> stopped.cost();
                                    case PEOPLE -> stopped.people();
                                    default -> null;
                                }),
                        lead));
    }

    /** Two thirds of the people and half of the money go to other work from tomorrow on. */
    private void recordPause(GateRequestId request, Script.Act act, Actor lead) {
        Initiative bet = initiatives.get(dossiers.read(request, lead).request().initiative());
        pauseRecords.write(
                bet.id(),
                new PauseStatement(
                        act.why(),
                        act.text(),
                        part(bet.people(), "0.67", 1),
                        part(bet.cost(), "0.5", 0),
                        LocalDate.ofInstant(clock.instant(), clock.getZone()).plusDays(1)),
                lead);
    }

    private static BigDecimal part(@Nullable BigDecimal whole, String share, int decimals) {
        return whole == null
                ? BigDecimal.ZERO
                : whole.multiply(new BigDecimal(share)).setScale(decimals, RoundingMode.DOWN);
    }

    private List<ConditionDraft> owed(Script.Act act, Actor owner) {
        if (act.owes() == null) {
            return List.of();
        }
        LocalDate due = LocalDate.ofInstant(clock.instant(), clock.getZone()).plusWeeks(WEEKS_TO_KEEP_A_CONDITION);
        return List.of(new ConditionDraft(act.owes(), ConditionKind.BEFORE, owner.person(), due));
    }

    private static StateMovedOn nothingOpen(String kind) {
        return new StateMovedOn("nothing-open", "No %s is open.".formatted(kind), Map.of());
    }
}
