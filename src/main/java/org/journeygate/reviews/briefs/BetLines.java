package org.journeygate.reviews.briefs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.plans.Plan;
import org.journeygate.initiatives.predictions.Finding;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.journeys.Persona;
import org.journeygate.journeys.PersonaId;
import org.journeygate.journeys.StageId;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;

/** The lines that a brief has about the bets of a journey at a quarter's end. */
final class BetLines {

    private static final int TITLE = 90;
    private static final int NAME = 60;
    private static final int SENTENCE = 160;

    private final BetsPart.Then then;
    private final QuarterEnd end;

    BetLines(BetsPart.Then then) {
        this.then = then;
        this.end = then.end();
    }

    /** The personas that open bets are for, those with the largest share of revenue first. */
    List<BriefContent.Persona> personas() {
        Map<PersonaId, Set<String>> jobs = new HashMap<>();
        then.open().stream().filter(one -> one.bet().persona() != null).forEach(one -> {
            Set<String> named =
                    jobs.computeIfAbsent(Objects.requireNonNull(one.bet().persona()), persona -> new TreeSet<>());
            Plan.Job job = one.plan().job();
            if (job != null) {
                named.add(job.words());
            }
        });
        return then.personas().values().stream()
                .sorted(Comparator.comparing(
                                (Persona persona) -> persona.shares().revenue(),
                                Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()))
                        .thenComparing(Persona::name))
                .map(persona -> new BriefContent.Persona(
                        Clipped.to(NAME, persona.name()),
                        job(persona, jobs.getOrDefault(persona.id(), Set.of())),
                        persona.shares().revenue(),
                        persona.shares().customers()))
                .toList();
    }

    private static @Nullable String job(Persona persona, Set<String> named) {
        return named.isEmpty()
                ? persona.jobs().stream()
                        .findFirst()
                        .map(job -> Clipped.to(SENTENCE, job.text()))
                        .orElse(null)
                : Clipped.to(SENTENCE, String.join("; ", named));
    }

    /** How many open bets want to change each stage. */
    Map<StageId, Integer> perStage() {
        return then.open().stream()
                .flatMap(one -> one.bet().stages().stream())
                .collect(Collectors.toMap(stage -> stage, stage -> 1, Integer::sum));
    }

    /** What was promised: judged in the quarter, due, then still to come; what was judged before is left out. */
    List<BriefContent.Promised> promises() {
        return then.predictions().stream()
                .filter(one -> end.knew(one.bookedAt()))
                .filter(one -> one.judgement() == null
                        || !end.knew(one.judgement().at())
                        || end.saw(one.judgement().at()))
                .map(this::promised)
                .sorted(Comparator.comparing(BriefContent.Promised::came).thenComparing(BriefContent.Promised::by))
                .toList();
    }

    private BriefContent.Promised promised(Prediction one) {
        Initiative bet = Objects.requireNonNull(then.raised().get(one.initiative()));
        Finding finding = one.finding();
        BigDecimal mean = finding == null || !end.knew(finding.at())
                ? null
                : finding.sample().mean();
        return new BriefContent.Promised(
                bet.code(),
                Clipped.to(TITLE, bet.title()),
                Clipped.to(NAME, one.measure().name()),
                one.measure().unit(),
                one.promise().from(),
                one.promise().toLow(),
                one.promise().toHigh(),
                one.promise().by(),
                came(one),
                mean);
    }

    private BriefContent.Came came(Prediction one) {
        Prediction.Judgement judged = one.judgement();
        if (judged != null && end.knew(judged.at())) {
            if (judged.stop() != null) {
                return BriefContent.Came.STOPPED;
            }
            return switch (judged.verdict()) {
                case KEPT -> BriefContent.Came.KEPT;
                case MISSED -> BriefContent.Came.MISSED;
                case UNCLEAR -> BriefContent.Came.UNCLEAR;
            };
        }
        Finding finding = one.finding();
        if (finding != null && end.knew(finding.at())) {
            return BriefContent.Came.TO_BE_JUDGED;
        }
        return one.promise().by().isAfter(end.until()) ? BriefContent.Came.RUNNING : BriefContent.Came.DUE;
    }

    /** What stood before panels, the best grades first, then the newest. */
    List<BriefContent.Proof> evidence() {
        return then.evidence().stream()
                .map(item -> new BriefContent.Proof(
                        code(item.bet()),
                        item.kind(),
                        Clipped.to(TITLE, item.title()),
                        Clipped.to(NAME, item.source()),
                        item.gatheredOn(),
                        item.sampleSize(),
                        item.grade()))
                .sorted(Comparator.comparing(BriefContent.Proof::grade, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(BriefContent.Proof::gatheredOn, Comparator.reverseOrder())
                        .thenComparing(BriefContent.Proof::title))
                .toList();
    }

    /** The open bets, those worth most first. */
    List<BriefContent.Bet> bets() {
        return then.open().stream().map(this::bet).toList();
    }

    private BriefContent.Bet bet(BetsPart.OpenBet one) {
        Squad squad = then.squads().get(one.bet().squad());
        Plan plan = one.plan();
        boolean said = plan.revenue().isSaid()
                || plan.retention().isSaid()
                || plan.brand().isSaid();
        return new BriefContent.Bet(
                one.code(),
                Clipped.to(TITLE, one.bet().title()),
                squad == null ? "" : Clipped.to(NAME, squad.name()),
                Clipped.orNull(NAME, one.gate()),
                one.paused(),
                one.decided() == null ? null : one.decided().outcome(),
                one.decided() == null ? null : LocalDate.ofInstant(one.decided().at(), end.zone()),
                worth(plan.revenue()),
                worth(plan.retention()),
                worth(plan.brand()),
                said ? null : Clipped.orNull(SENTENCE, one.bet().expectedValue()),
                one.bet().cost());
    }

    private static BriefContent.Worth worth(Plan.Worth worth) {
        return new BriefContent.Worth(
                worth.amount(), worth.amount() == null ? Clipped.orNull(NAME, worth.estimate()) : null);
    }

    /** The phases that run then or come after it, by their first day. */
    List<BriefContent.Phase> roadmap() {
        return planned(plan -> plan.phases().stream())
                .filter(of -> !of.item().until().isBefore(end.until()))
                .map(of -> new BriefContent.Phase(
                        of.bet(),
                        Clipped.to(NAME, of.item().name()),
                        Clipped.to(SENTENCE, of.item().goal()),
                        of.item().from(),
                        of.item().until(),
                        of.item().share(),
                        of.item().isOn(end.until())))
                .sorted(Comparator.comparing(BriefContent.Phase::from).thenComparing(BriefContent.Phase::bet))
                .toList();
    }

    /** The risks, the worst first. */
    List<BriefContent.Risk> risks() {
        return planned(plan -> plan.risks().stream())
                .sorted(Comparator.comparing((Of<Plan.Risk> of) -> -of.item().weight())
                        .thenComparing(Of::bet))
                .map(of -> new BriefContent.Risk(
                        of.bet(),
                        Clipped.to(SENTENCE, of.item().text()),
                        of.item().likelihood(),
                        of.item().impact(),
                        Clipped.orNull(SENTENCE, of.item().answer())))
                .toList();
    }

    /** The milestones that were done in the quarter or are still to be done, by day. */
    List<BriefContent.Milestone> milestones() {
        return planned(plan -> plan.milestones().stream())
                .map(of -> milestone(of.bet(), of.item()))
                .filter(one -> one.doneOn() == null || !one.doneOn().isBefore(end.from()))
                .sorted(Comparator.comparing((BriefContent.Milestone one) -> !one.late())
                        .thenComparing(BriefContent.Milestone::dueOn)
                        .thenComparing(BriefContent.Milestone::bet))
                .toList();
    }

    private BriefContent.Milestone milestone(String bet, Plan.Milestone one) {
        LocalDate done = one.doneOn() == null || one.doneOn().isAfter(end.until()) ? null : one.doneOn();
        return new BriefContent.Milestone(
                bet,
                Clipped.to(TITLE, one.name()),
                one.dueOn(),
                done,
                done == null && !one.dueOn().isAfter(end.until()));
    }

    /** What is given up, of those worth most first. */
    List<BriefContent.TradeOff> tradeOffs() {
        return then.open().stream()
                .filter(one -> one.plan().tradeOffs() != null)
                .map(one -> new BriefContent.TradeOff(
                        one.code(),
                        Clipped.to(
                                SENTENCE + TITLE,
                                Objects.requireNonNull(one.plan().tradeOffs()))))
                .toList();
    }

    private <T> Stream<Of<T>> planned(Function<Plan, Stream<T>> part) {
        return then.open().stream().flatMap(one -> part.apply(one.plan()).map(item -> new Of<>(one.code(), item)));
    }

    private String code(InitiativeId bet) {
        Initiative found = then.raised().get(bet);
        return found == null ? "" : found.code();
    }

    private record Of<T>(String bet, T item) {}
}
