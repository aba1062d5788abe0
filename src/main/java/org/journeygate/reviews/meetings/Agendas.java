package org.journeygate.reviews.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.maps.MapState;
import org.journeygate.journeys.maps.MapVersion;
import org.journeygate.journeys.maps.Maps;
import org.journeygate.journeys.readings.Reading;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.people.Actor;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.packs.PackComment;
import org.journeygate.reviews.packs.PackComments;
import org.journeygate.shared.Checks;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.Outdated;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agenda of a meeting, worked through journey by journey: taken as read in one act, or decided one by one. */
@OnceMore
@Component
@Transactional
public class Agendas {

    private static final int WORDS = 2_000;

    private final AgendaRepository agendas;
    private final AnswerRepository answers;
    private final CarryOvers carryOver;
    private final Briefs briefs;
    private final PackComments comments;
    private final Meetings meetings;
    private final Reviews reviews;
    private final Obligations obligations;
    private final Metrics metrics;
    private final Readings readings;
    private final Maps maps;
    private final Clock clock;

    Agendas(
            AgendaRepository agendas,
            AnswerRepository answers,
            CarryOvers carryOver,
            Briefs briefs,
            PackComments comments,
            Meetings meetings,
            Reviews reviews,
            Obligations obligations,
            Metrics metrics,
            Readings readings,
            Maps maps,
            Clock clock) {
        this.agendas = agendas;
        this.answers = answers;
        this.carryOver = carryOver;
        this.briefs = briefs;
        this.comments = comments;
        this.meetings = meetings;
        this.reviews = reviews;
        this.obligations = obligations;
        this.metrics = metrics;
        this.readings = readings;
        this.maps = maps;
        this.clock = clock;
    }

    /** The agenda of that review's meeting; NotFound where there is no such review. As many statements for one journey as for forty. */
    @Transactional(readOnly = true)
    public Agenda of(ReviewId id) {
        return of(reviews.get(id));
    }

    /** One journey of it; NotFound where the review is about others. */
    @Transactional(readOnly = true)
    public JourneyLine line(ReviewId id, JourneyId journey) {
        return of(id).line(journey).orElseThrow(Agendas::unknown);
    }

    /** One journey of it, for whoever records what is decided about it. Refused as {@link #decide}. */
    @Transactional(readOnly = true)
    public JourneyLine toDecide(ReviewId id, JourneyId journey, Actor by) {
        MeetingRights.requireRun(by);
        Review review = reviews.get(id);
        JourneyLine line = of(review).line(journey).orElseThrow(Agendas::unknown);
        requireOpen(review);
        requireNotRead(review, line);
        return line;
    }

    /** Whether the person may say that a journey is to be talked about: who takes part, and the PMO. */
    @Transactional(readOnly = true)
    public boolean mayPullOut(ReviewId id, Actor actor) {
        return MeetingRights.mayPullOut(reviews.members(id), actor);
    }

    /**
     * A journey is to be talked about, however it stands. Refused: who does not take part (NotPermitted), once it was taken as read,
     * decided or pulled out before, or the meeting's record is closed ({@link MeetingMovedOn}); NotFound where the review is about others.
     */
    public JourneyLine pullOut(ReviewId id, JourneyId journey, Actor by) {
        Review review = reviews.lock(id);
        MeetingRights.requirePullOut(reviews.members(id), by);
        JourneyLine line = of(review).line(journey).orElseThrow(Agendas::unknown);
        if (!review.isBeforeMeeting()) {
            requireOpen(review);
        }
        if (line.pulledOut() != null || line.verdict() != null) {
            throw new MeetingMovedOn(
                    review,
                    line.verdict() != null
                            ? "The meeting has dealt with this journey already."
                            : "Somebody has asked to talk about this journey already.");
        }
        agendas.pulledOut(id, journey, new JourneyLine.PulledOut(by.person(), now()));
        meetings.record(review, "review.journey-pulled-out", about(line), by);
        return line(id, journey);
    }

    /**
     * Takes all those journeys as read, in one act. Refused: who is not of the PMO (NotPermitted), before the meeting, after its minutes,
     * where it was done before, and where one of them cannot be taken as read any more ({@link MeetingMovedOn}); none (InvalidInput).
     *
     * @param seen the journeys that those who attend have seen to be in band
     */
    public Agenda takeAsRead(ReviewId id, Set<JourneyId> seen, Actor by) {
        Review review = toRun(id, by);
        var checks = new Checks();
        checks.that(!seen.isEmpty(), "journeys", "is empty: name those that are taken as read");
        checks.done();
        Agenda agenda = of(review);
        for (JourneyId journey : seen) {
            JourneyLine line = agenda.line(journey).orElseThrow(Agendas::unknown);
            if (!line.isToBeTakenAsRead()) {
                throw new MeetingMovedOn(
                        review,
                        "“%s” cannot be taken as read any more: somebody wants to talk about it, it is out of its band, or one of its questions is not answered. Look again."
                                .formatted(line.name()));
            }
        }
        Instant now = now();
        var verdict = new JourneyLine.Verdict(Outcome.TAKEN_AS_READ, null, null, null, by.person(), now);
        seen.forEach(journey -> agendas.decided(id, journey, verdict));
        meetings.record(
                review,
                "review.journeys-taken-as-read",
                Map.of(
                        "journeys",
                        agenda.lines().stream()
                                .filter(line -> seen.contains(line.journey()))
                                .map(JourneyLine::name)
                                .toList()),
                by);
        return of(id);
    }

    /**
     * Records what the meeting decided about a journey, or corrects it. Refused: who is not of the PMO (NotPermitted), another version than
     * was seen (Outdated), before the meeting, after its minutes and what was taken as read ({@link MeetingMovedOn}), no decision or no
     * words, a map without a version, a new version where none was published since the quarter began (InvalidInput).
     */
    public JourneyLine decide(ReviewId id, JourneyId journey, int seenVersion, Said said, Actor by) {
        Review review = toRun(id, by);
        JourneyLine line = of(review).line(journey).orElseThrow(Agendas::unknown);
        requireNotRead(review, line);
        Outdated.check(seenVersion, line.version());
        JourneyLine.Verdict verdict = checked(review, journey, said, by);
        agendas.decided(id, journey, verdict);
        Map<String, Object> facts = about(line);
        facts.put("decision", verdict.outcome().name());
        facts.put("words", String.valueOf(verdict.words()));
        if (verdict.map() != null) {
            facts.put("map", verdict.map().name());
        }
        meetings.record(review, "review.journey-decided", facts, by);
        return line(id, journey);
    }

    Agenda of(Review review) {
        List<CarriedOver> carried = carryOver.into(review);
        Map<JourneyId, Obligation> due = new HashMap<>();
        Map<String, JourneyId> order = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Obligation owed : obligations.of(review.id())) {
            JourneyId journey = owed.journey();
            if (owed.kind() == Obligation.Kind.BRIEF && journey != null) {
                due.put(journey, owed);
                order.put(owed.title() + "\n" + journey.value(), journey);
            }
        }
        Map<JourneyId, List<Metric>> measured = metrics.of(order.values());
        Map<MetricId, Reading> latest = readings.latest(order.values());
        Map<JourneyId, AgendaRepository.Entry> said = agendas.of(review.id());
        Map<JourneyId, List<AskedQuestion>> asked = answers.to(briefs.questions(review.id()), review.id());
        Map<JourneyId, List<PackComment>> commented = comments.of(review).stream()
                .sorted(Comparator.comparing(PackComment::isOpen).reversed())
                .collect(Collectors.groupingBy(PackComment::journey));
        List<JourneyLine> lines = new ArrayList<>();
        for (JourneyId journey : order.values()) {
            Obligation brief = due.get(journey);
            AgendaRepository.Entry entry =
                    said.getOrDefault(journey, new AgendaRepository.Entry(journey, 0, null, null));
            List<CarriedOver> own = carried.stream()
                    .filter(one -> journey.equals(one.journey()))
                    .toList();
            lines.add(new JourneyLine(
                    journey,
                    brief == null ? "" : brief.title(),
                    brief == null ? null : brief.owner(),
                    entry.version(),
                    Standing.of(measured.getOrDefault(journey, List.of()), latest, own.size()),
                    own,
                    asked.getOrDefault(journey, List.of()),
                    commented.getOrDefault(journey, List.of()),
                    entry.pulledOut(),
                    entry.verdict()));
        }
        return new Agenda(lines, carried);
    }

    /** The review, locked, its meeting held and its minutes not out. */
    Review toRun(ReviewId id, Actor by) {
        MeetingRights.requireRun(by);
        Review review = reviews.lock(id);
        requireOpen(review);
        return review;
    }

    /** The person runs the review's meeting, which was held, and its minutes are not out. */
    void requireRun(ReviewId id, Actor by) {
        MeetingRights.requireRun(by);
        requireOpen(reviews.get(id));
    }

    private static void requireNotRead(Review review, JourneyLine line) {
        if (line.verdict() != null && line.verdict().outcome() == Outcome.TAKEN_AS_READ) {
            throw new MeetingMovedOn(review, "The meeting has taken this journey as read.");
        }
    }

    void requireOpen(Review review) {
        boolean open = obligations.of(review.id()).stream()
                .anyMatch(owed -> owed.kind() == Obligation.Kind.MINUTES && Minutes.areOwed(review, owed));
        if (!open) {
            throw new MeetingMovedOn(
                    review,
                    review.heldAt() == null
                            ? "The meeting was not held yet: nothing can be decided now."
                            : "The minutes are out, or were let go: the meeting's record does not change any more.");
        }
    }

    private JourneyLine.Verdict checked(Review review, JourneyId journey, Said said, Actor by) {
        var checks = new Checks();
        checks.present("decision", said.decision());
        checks.that(
                said.decision() != Outcome.TAKEN_AS_READ,
                "decision",
                "is not for one journey: those in band are taken as read together");
        String words = checks.text("words", said.words(), WORDS);
        Integer number = said.map() == null ? null : mapNumber(review, journey, said.map(), checks);
        checks.done();
        Outcome outcome = said.decision() == null ? Outcome.CONTINUE : said.decision();
        return new JourneyLine.Verdict(outcome, words, said.map(), number, by.person(), now());
    }

    private @Nullable Integer mapNumber(Review review, JourneyId journey, MapRevisited found, Checks checks) {
        MapState map = maps.of(journey);
        MapVersion latest = map.latest();
        if (latest == null) {
            checks.refuse("map", "cannot be said: the journey has no published map yet");
            return null;
        }
        Instant since =
                review.quarter().from().atStartOfDay(meetings.zone(review)).toInstant();
        checks.that(
                found == MapRevisited.CONFIRMED || !latest.drawnAt().isBefore(since),
                "map",
                "has no new version since the quarter began: publish one first, or record an action to draw it");
        return latest.number();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, Object> about(JourneyLine line) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("journey", line.journey().value().toString());
        facts.put("name", line.name());
        return facts;
    }

    private static NotFound unknown() {
        return new NotFound("not-on-the-agenda", "This review is not about that journey.");
    }

    /** What the meeting decided, as it was typed. */
    public record Said(
            @Nullable Outcome decision,
            @Nullable String words,
            @Nullable MapRevisited map) {}
}
