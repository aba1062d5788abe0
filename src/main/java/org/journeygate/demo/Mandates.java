package org.journeygate.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.LinesAnswer;
import org.journeygate.gates.Rights;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.confirmations.Confirmations;
import org.journeygate.gates.samples.CharterSample;
import org.journeygate.gates.samples.CharterSamples;
import org.journeygate.inbox.Inbox;
import org.journeygate.journeys.Journey;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.shared.PageQuery;
import org.journeygate.squads.Squad;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterAct;
import org.journeygate.squads.charters.CharterApprovals;
import org.journeygate.squads.charters.CharterParticulars;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.charters.RiskClass;
import org.journeygate.squads.functions.Functions;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The company's functions and the charters of its squads: {@code demo/charters.yaml}. */
@Component
@Profile("demo")
class Mandates {

    private static final String UNCONFIRMED = "COST_UNCONFIRMED";
    private static final String FILE = "demo/charters.yaml";
    private static final int MINUTES = 20;

    private final Charters charters;
    private final CharterApprovals approvals;
    private final Functions functions;
    private final Portfolios portfolios;
    private final Registry registry;
    private final People people;
    private final Rights rights;
    private final Submissions submissions;
    private final Confirmations confirmations;
    private final CharterSamples samples;
    private final Inbox inbox;
    private final Calendars calendars;

    Mandates(
            Charters charters,
            CharterApprovals approvals,
            Functions functions,
            Portfolios portfolios,
            Registry registry,
            People people,
            Rights rights,
            Submissions submissions,
            Confirmations confirmations,
            CharterSamples samples,
            Inbox inbox,
            Calendars calendars) {
        this.charters = charters;
        this.approvals = approvals;
        this.functions = functions;
        this.portfolios = portfolios;
        this.registry = registry;
        this.people = people;
        this.rights = rights;
        this.submissions = submissions;
        this.confirmations = confirmations;
        this.samples = samples;
        this.inbox = inbox;
        this.calendars = calendars;
    }

    /** Notes who heads what, and each charter on its day. */
    void note(Agenda agenda) {
        BusinessCalendar calendar = calendars.standard();
        Shipped shipped = shipped();
        agenda.note(agenda.day(1, calendar), MINUTES, calendar, () -> shipped.functions()
                .forEach(this::head));
        for (Text text : shipped.charters()) {
            LocalDate day = text.ago() == null
                    ? agenda.day(Objects.requireNonNull(text.at()), calendar)
                    : agenda.back(text.ago(), calendar);
            agenda.note(day, MINUTES, calendar, () -> agree(text, day));
        }
    }

    /**
     * Where nothing but their word is missing for the squad to decide by itself, those outside it give it on the same day, and its lead says that none of the
     * charter's lines applies; null where it does not decide.
     */
    @Nullable
    LinesAnswer confirm(GateRequestId request, Squad squad) {
        if (submissions
                .rights(request)
                .filter(outlook -> outlook.limit().equals(UNCONFIRMED))
                .isEmpty()) {
            return null;
        }
        for (Confirmation.Kind kind : Confirmation.Kind.values()) {
            Confirmation asked = rights.ask(request, kind, registry.leadOf(squad));
            confirmations.answer(
                    asked.id(), true, null, people.get(asked.confirmer()).acting());
        }
        return new LinesAnswer(charters.inForce(squad).orElseThrow().code(), List.of());
    }

    /** The PMO looks at what a squad decided by itself, where it is in the sample, and finds it as the charter says unless it says why not. */
    void look(GateRequestId request, @Nullable String found) {
        samples
                .search(
                        new CharterSamples.Filter(CharterSample.State.WAITING, null),
                        PageQuery.first(PageQuery.MAX_SIZE))
                .items()
                .stream()
                .filter(sample -> sample.request().equals(request.value()))
                .forEach(sample -> samples.answer(sample.id(), found == null, found, registry.actor("pmo")));
    }

    private void head(Heads said) {
        Map<SquadFunction, UserId> heads = new EnumMap<>(SquadFunction.class);
        said.heads().forEach((function, login) -> heads.put(function, id(login)));
        functions.write(
                portfolios.named(said.portfolio()).id(),
                0,
                new Functions.Particulars(heads, id(said.cost()), id(said.reversibility())),
                registry.actor("pmo"));
    }

    private void agree(Text text, LocalDate day) {
        Squad squad = registry.squad(text.squad());
        Actor lead = registry.leadOf(squad);
        Charter draft = charters.draft(squad.id(), lead);
        charters.write(draft.id(), draft.version(), words(text, registry.journeyOf(squad), day), lead);
        approvals.submit(draft.id(), lead);
        approvals.check(draft.id(), true, null, registry.actor("pmo"));
        Objection objection = text.objection();
        if (objection != null) {
            approvals.object(draft.id(), objection.ground(), objection.why(), registry.actor(objection.by()));
            return;
        }
        inbox.openAbout(draft.id().value())
                .forEach(item -> approvals.object(
                        draft.id(),
                        null,
                        null,
                        people.get(item.holders().get(0)).acting()));
        approvals.decide(
                draft.id(),
                CharterApprovals.Verdict.APPROVE,
                null,
                people.get(Objects.requireNonNull(squad.sponsor())).acting());
    }

    private CharterParticulars words(Text text, Journey journey, LocalDate day) {
        LocalDate until = day.plusMonths(text.months()).minusDays(1);
        List<CharterParticulars.Member> members = new ArrayList<>();
        text.members()
                .forEach((login, filled) -> filled.forEach(function ->
                        members.add(new CharterParticulars.Member(id(login).value(), function))));
        return new CharterParticulars(
                text.purpose(),
                journey.stages().stream()
                        .filter(stage -> text.stages().contains(stage.name()))
                        .map(stage -> stage.id().value())
                        .toList(),
                members,
                text.success().stream()
                        .map(one -> new CharterParticulars.Success(
                                registry.metric(journey, one.metric()).id().value(), one.from(), one.to(), until))
                        .toList(),
                new CharterParticulars.Rights(
                        text.decision(), text.quarter(), List.of(journey.id().value()), text.risk(), false),
                text.always(),
                text.path().stream().map(Mandates::step).toList(),
                text.agreements(),
                day,
                until);
    }

    /** {@code SPONSOR 2} or {@code HEAD DESIGN 1}. */
    private static CharterParticulars.Step step(String text) {
        String[] words = text.split(" ");
        int days = Integer.parseInt(words[words.length - 1]);
        return words.length == 3
                ? new CharterParticulars.Step(Mandate.StepTo.FUNCTION_HEAD, null, SquadFunction.valueOf(words[1]), days)
                : new CharterParticulars.Step(Mandate.StepTo.valueOf(words[0]), null, null, days);
    }

    private UserId id(String login) {
        return registry.actor(login).person();
    }

    private static Shipped shipped() {
        try (var text = new ClassPathResource(FILE).getInputStream()) {
            return new YAMLMapper().readValue(text, Shipped.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    record Shipped(List<Heads> functions, List<Text> charters) {}

    record Heads(String portfolio, Map<SquadFunction, String> heads, String cost, String reversibility) {}

    /**
     * A charter, drafted and approved on the nth working day of the story or, with {@code ago}, back from its last; with an
     * objection it stays before the heads of functions.
     */
    record Text(
            String squad,
            @Nullable Integer at,
            @Nullable Integer ago,
            String purpose,
            List<String> stages,
            Map<String, List<SquadFunction>> members,
            List<Success> success,
            BigDecimal decision,
            BigDecimal quarter,
            RiskClass risk,
            List<String> always,
            List<String> path,
            List<String> agreements,
            int months,
            @Nullable Objection objection) {}

    record Success(String metric, BigDecimal from, BigDecimal to) {}

    record Objection(String by, CharterAct.Ground ground, String why) {}
}
