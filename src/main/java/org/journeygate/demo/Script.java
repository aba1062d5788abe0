package org.journeygate.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.gates.EvidenceKind;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.facts.ExperimentDraft;
import org.journeygate.gates.facts.Method;
import org.journeygate.gates.sideeffects.Effect;
import org.journeygate.initiatives.Initiative.Risk;
import org.journeygate.initiatives.checks.Doubt;
import org.journeygate.initiatives.plans.Plan.DiscoveryKind;
import org.journeygate.initiatives.plans.Plan.Level;
import org.journeygate.initiatives.predictions.Verdict;
import org.journeygate.journeys.Metric.Direction;
import org.journeygate.journeys.Metric.Kind;
import org.journeygate.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code demo/company.yaml} says: the company and what happened to its bets. Texts may hold words in braces. */
record Script(
        List<Somebody> people,
        List<Unit> portfolios,
        Map<String, String> asks,
        Map<String, String> reasons,
        Map<EvidenceKind, Finding> evidence,
        List<Bet> bets,
        Map<String, Bet> drafts) {

    private static final String FILE = "demo/company.yaml";

    /** The one that is shipped. */
    static Script shipped() {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        try (var text = new ClassPathResource(FILE).getInputStream()) {
            return yaml.readValue(text, Script.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    record Somebody(String login, String name, Set<Role> roles, boolean signsIn) {}

    record Unit(
            String key,
            String name,
            String currency,
            String zone,
            String region,
            int fiscalYearStart,
            List<Customer> personas,
            List<Aim> themes,
            List<Path> journeys,
            List<Team> squads) {}

    /** A persona; its shares are wanted by the year after the story's last, and the PMO answers for them. */
    record Customer(
            String name,
            List<String> jobs,
            List<String> needs,
            BigDecimal revenueShare,
            BigDecimal customerShare,
            BigDecimal revenueShareWanted,
            BigDecimal customerShareWanted,
            String source) {}

    record Aim(String name, String why, String owner) {}

    record Path(String name, String goal, String owner, boolean core, List<Step> stages, List<Measure> metrics) {}

    record Step(String name, boolean moment) {}

    record Measure(
            String name,
            String unit,
            Direction direction,
            Kind kind,
            BigDecimal baseline,
            BigDecimal target,
            BigDecimal tolerance) {}

    record Team(String name, String journey, String lead, String sponsor, List<String> members) {}

    /**
     * A bet and its gates.
     *
     * @param model the gate model's key, {@code journey-bet} unless it says otherwise
     * @param raised the working day of the story
     * @param strength what its scores begin at, 0 to 7
     * @param came what is said about its prediction, where more is said than the readings do
     */
    record Bet(
            String title,
            @Nullable String model,
            String squad,
            List<String> stages,
            String persona,
            String change,
            Promise promise,
            String value,
            BigDecimal cost,
            BigDecimal people,
            @Nullable Boolean reversible,
            Risk risk,
            int raised,
            @Nullable Integer strength,
            String notKnown,
            @Nullable Map<EvidenceKind, Finding> evidence,
            @Nullable Plan plan,
            @Nullable List<Passage> gates,
            @Nullable Came came) {

        Bet titled(String other) {
            return new Bet(
                    other,
                    model,
                    squad,
                    stages,
                    persona,
                    change,
                    promise,
                    value,
                    cost,
                    people,
                    reversible,
                    risk,
                    raised,
                    strength,
                    notKnown,
                    evidence,
                    plan,
                    gates,
                    came);
        }
    }

    /**
     * What a bet promises.
     *
     * @param months so many after it was raised
     * @param sure in per cent, where the squad says
     */
    record Promise(
            String metric,
            BigDecimal from,
            BigDecimal low,
            BigDecimal high,
            int months,
            @Nullable Integer sure) {}

    /**
     * What the squad plans. Days are counted from today.
     *
     * @param job one of the persona's
     * @param replies to what speaks against the bet, given when it is raised
     */
    record Plan(
            String theme,
            String job,
            @Nullable BigDecimal revenue,
            @Nullable String revenueFrom,
            @Nullable BigDecimal retention,
            @Nullable String retentionFrom,
            @Nullable String brandFrom,
            @Nullable String tradeOffs,
            @Nullable List<Stone> milestones,
            @Nullable List<Stretch> phases,
            @Nullable List<Danger> risks,
            @Nullable List<Inquiry> discovery,
            @Nullable List<Reply> replies) {}

    /** A milestone; one that is past is done, unless it is open still. */
    record Stone(String name, int in, boolean open) {}

    record Stretch(
            String name,
            String goal,
            int from,
            int until,
            @Nullable BigDecimal share) {}

    record Danger(
            String text,
            Level likelihood,
            Level impact,
            @Nullable String answer) {}

    record Inquiry(
            @Nullable String milestone,
            DiscoveryKind kind,
            String what,
            @Nullable Integer planned,
            int in) {}

    record Reply(Doubt.Kind check, Doubt.@Nullable Stance stance, String reason) {}

    /**
     * What is said once a prediction's day is over.
     *
     * @param comment the squad lead's
     * @param say what the judge says where it is not what the readings say
     */
    record Came(
            @Nullable String comment,
            @Nullable Verdict say,
            @Nullable String why) {}

    /** One item of evidence; the values of a metric's change follow from the promise. */
    record Finding(
            String title,
            String finding,
            String source,
            @Nullable Integer sample,
            boolean customers,
            @Nullable Method method,
            @Nullable ExperimentDraft experiment) {}

    /**
     * One gate asked for, on a working day counted from the first or, with {@code ago}, back from the last.
     *
     * @param also kinds of evidence that the gate does not ask for
     * @param touches other journeys; null for what was said before, or for none
     * @param acts null for the usual course: accepted, and a go from every seat
     * @param found why the PMO finds it not as the charter says; null where it is, if the squad decides by itself
     */
    record Passage(
            int at,
            @Nullable Integer ago,
            @Nullable String ask,
            @Nullable String measured,
            @Nullable List<EvidenceKind> also,
            @Nullable List<Touch> touches,
            @Nullable List<Act> acts,
            @Nullable String found) {}

    /** What it does to another journey of the portfolio. */
    record Touch(
            String journey,
            @Nullable String channel,
            Effect effect,
            @Nullable String reason) {}

    /** What somebody does, so many working days after the gate was asked for; without {@code by} the one whose office it is. With {@code rates} a voter scores as well: the best but for what is named. */
    record Act(
            int day,
            @Nullable String by,
            Deed deed,
            @Nullable Outcome say,
            @Nullable String why,
            @Nullable String owes,
            @Nullable String text,
            @Nullable List<String> lines,
            @Nullable Map<String, Integer> rates) {}

    /** What may be done to a request. */
    enum Deed {
        ACCEPT,
        RETURN,
        RESUBMIT,
        VOTE,
        ASK,
        ANSWER,
        DECIDE,
        CONCUR,
        WITHDRAW,
        WIND_DOWN,
        PAUSE_RECORD,
        /** The owner of a journey says what it does there: the effect in {@code lines}. */
        WORD
    }
}
