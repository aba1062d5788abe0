package org.journeygate.squads.charters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.inbox.Inbox;
import org.journeygate.journeys.Metric;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadDissolved;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.journeygate.squads.functions.Functions;
import org.journeygate.workflow.OnceMore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The charters of squads: read, drafted and written here; how one comes into force and ends is {@link CharterApprovals}' business. */
@OnceMore
@Component
@Transactional
public class Charters {

    private final CharterRepository charters;
    private final CharterTurns turns;
    private final CharterSurroundings surroundings;
    private final Squads squads;
    private final Functions functions;
    private final Portfolios portfolios;
    private final Inbox inbox;
    private final CharterVersions versions;
    private final CharterSuccession succession;
    private final Clock clock;

    Charters(
            CharterRepository charters,
            CharterTurns turns,
            CharterSurroundings surroundings,
            Squads squads,
            Functions functions,
            Portfolios portfolios,
            Inbox inbox,
            CharterVersions versions,
            CharterSuccession succession,
            Clock clock) {
        this.charters = charters;
        this.turns = turns;
        this.surroundings = surroundings;
        this.squads = squads;
        this.functions = functions;
        this.portfolios = portfolios;
        this.inbox = inbox;
        this.versions = versions;
        this.succession = succession;
        this.clock = clock;
    }

    /**
     * The charter that was, or is, in force for the squad on that day, with its rights; empty where the squad had none, or it had
     * lapsed. On the day of a change it is the later one. One statement.
     */
    @Transactional(readOnly = true)
    public Optional<Charter> inForce(SquadId squad, LocalDate day) {
        return charters.inForceOn(squad, day);
    }

    /** The charter in force for the squad today, in its portfolio's zone. */
    @Transactional(readOnly = true)
    public Optional<Charter> inForce(Squad squad) {
        return charters.inForceOn(squad.id(), today(squad));
    }

    /** The charters in force today for several squads of one portfolio. One statement. */
    @Transactional(readOnly = true)
    public Map<SquadId, Charter> inForce(Collection<Squad> several) {
        return charters.inForceOf(several.stream().map(Squad::id).toList()).stream()
                .collect(Collectors.toMap(Charter::squad, Function.identity()));
    }

    /** All charters that were in force on some day between the two, both included, of all squads. One statement. */
    @Transactional(readOnly = true)
    public List<Charter> inForceBetween(LocalDate from, LocalDate until) {
        return charters.inForceBetween(from, until);
    }

    /** As {@link #inForceBetween(LocalDate, LocalDate)}, of one squad. One statement. */
    @Transactional(readOnly = true)
    public List<Charter> inForceBetween(SquadId squad, LocalDate from, LocalDate until) {
        return charters.inForceBetween(squad, from, until);
    }

    /** The charter with that id or code, for the person to read; NotFound where there is none, NotPermitted where it is not theirs to read yet. */
    @Transactional(readOnly = true)
    public Charter named(String idOrCode, Actor reader) {
        Charter charter = IdOrCode.of(idOrCode)
                .find(id -> charters.find(new CharterId(id)), charters::byCode)
                .orElseThrow(Charters::unknown);
        if (!mayRead(charter, reader)) {
            throw new NotPermitted(
                    "charter-not-public",
                    "%s is not in force yet: until then it is for the squad, its sponsor, those who are asked about it, the PMO and auditors."
                            .formatted(charter.code()));
        }
        return charter;
    }

    /** The squad's charters that the person may read, the newest version first. */
    @Transactional(readOnly = true)
    public List<Charter> of(Squad squad, Actor reader) {
        return charters.of(squad.id()).stream()
                .filter(charter -> mayRead(charter, reader))
                .toList();
    }

    /** The squad's version in the make, where the person may read it. */
    @Transactional(readOnly = true)
    public Optional<Charter> openFor(Squad squad, Actor reader) {
        return charters.openOf(squad.id()).filter(charter -> mayRead(charter, reader));
    }

    /** What happened to the charter, the oldest first. One statement. */
    @Transactional(readOnly = true)
    public List<CharterAct> acts(Charter charter) {
        return charters.acts(charter.id());
    }

    /** The charters that meet the filter and that the person may read for being public or of their squad, the newest first. Two statements. */
    @Transactional(readOnly = true)
    public Paged<Charter> search(Filter filter, Actor reader, PageQuery query) {
        return charters.page(filter, seesAll(reader) ? null : reader.person(), query);
    }

    /** What the charter must say before it may be submitted, and what of it is missing. */
    @Transactional(readOnly = true)
    public Checklist checklist(Charter charter) {
        Squad squad = squads.get(charter.squad());
        return Checklist.of(
                charter.mandate(),
                squad,
                surroundings.of(squad, charter.mandate().path()),
                today(squad));
    }

    /** What a charter of the squad may name. */
    @Transactional(readOnly = true)
    public Choices choices(Squad squad) {
        MandateCheck.Surroundings around = surroundings.of(squad, List.of());
        return new Choices(
                around.journeys(), around.stages(), List.copyOf(around.metrics().values()));
    }

    /** Whether the person may draft a charter for the squad, or write one that is a draft or returned. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean mayWrite(Squad squad, Actor actor) {
        return !squad.isDissolved() && (actor.is(Role.PMO) || leads(squad, actor));
    }

    /** As {@link #mayWrite}, refused where not: NotPermitted, or {@link CharterMovedOn} where it is not to be written any more. */
    @Transactional(readOnly = true)
    public void requireWrite(Charter charter, Actor actor) {
        requireWriter(squads.get(charter.squad()), actor);
        if (!charter.isEditable()) {
            throw new CharterMovedOn(charter);
        }
    }

    /**
     * Begins a draft for the squad: of the words of the version in force, or of the last that was, where there is one; else of those of
     * the squads whose work it goes on with, without their rights; in either case it is their successor. It is valid for a year unless changed. Refused: who neither leads the squad nor is the PMO (NotPermitted), a squad that has a version in the
     * make ({@link OneIsOpen}), a dissolved squad ({@link SquadDissolved}).
     */
    public Charter draft(SquadId id, Actor by) {
        Squad squad = squads.get(id);
        requireWriter(squad, by);
        charters.lock(id);
        Charter former = charters.of(id).stream()
                .filter(charter -> charter.inForceFrom() != null)
                .findFirst()
                .orElse(null);
        return begin(squad, former, by);
    }

    /** From which charters of other squads it goes on, and which go on from it, as far as the person may read them. Two statements. */
    @Transactional(readOnly = true)
    public Lineage lineage(Charter charter, Actor reader) {
        return new Lineage(
                charters.predecessors(charter.id()),
                charters.successors(charter.id()).stream()
                        .filter(successor -> mayRead(successor, reader))
                        .toList());
    }

    /** Begins a draft of the words of that version; refused as {@link #draft} refuses. */
    public Charter amend(CharterId id, Actor by) {
        Charter former = charters.find(id).orElseThrow(Charters::unknown);
        Squad squad = squads.get(former.squad());
        requireWriter(squad, by);
        charters.lock(squad.id());
        return begin(squad, former, by);
    }

    /**
     * Writes the whole mandate of a draft. Refused: as {@link #requireWrite} refuses, Outdated where {@code seenVersion} is not
     * the present one, content (InvalidInput).
     */
    public Charter write(CharterId id, int seenVersion, CharterParticulars said, Actor by) {
        Charter seen = charters.find(id).orElseThrow(Charters::unknown);
        requireWrite(seen, by);
        charters.lock(seen.squad());
        Charter present = charters.find(id).orElseThrow();
        requireWrite(present, by);
        Outdated.check(seenVersion, present.version());
        Squad squad = squads.get(present.squad());
        Mandate written = new MandateCheck(present.mandate(), surroundings.naming(squad, said)).check(said);
        charters.write(present, written);
        turns.audit(
                present, "charter.written", Map.of("changed", MandateDifference.names(present.mandate(), written)), by);
        return charters.find(id).orElseThrow();
    }

    /** Whether the person may read it now. */
    @Transactional(readOnly = true)
    public boolean mayRead(Charter charter, Actor reader) {
        if (charter.isPublic() || seesAll(reader)) {
            return true;
        }
        UserId person = reader.person();
        Squad squad = squads.get(charter.squad());
        return squad.isBound(person)
                || charter.state() != Charter.State.DRAFT
                        && functions.of(squad.portfolio()).headedBy(person).stream()
                                .anyMatch(charter.mandate().functions()::contains)
                || inbox.openAbout(charter.id().value()).stream().anyMatch(item -> item.isHeldBy(person));
    }

    /** A new version of the former's words, or of none. The squad is locked. */
    private Charter begin(Squad squad, @Nullable Charter former, Actor by) {
        charters.openOf(squad.id()).ifPresent(open -> {
            throw new OneIsOpen(open);
        });
        LocalDate today = today(squad);
        List<Charter> others = succession.awaiting(squad);
        Charter begun = versions.insert(
                squad,
                former,
                former == null ? Charter.Origin.NEW : Charter.Origin.AMENDMENT,
                Charter.State.DRAFT,
                former == null ? succession.words(squad, others, today, inAYear(today)) : onward(former, today),
                by);
        succession.note(begun, others, by);
        return begun;
    }

    /** The former's words from today on, as long as they were to hold, or for a year where that is over. */
    private static Mandate onward(Charter former, LocalDate today) {
        LocalDate until = former.mandate().validUntil();
        boolean holds = until != null && until.isAfter(today) && former.state() == Charter.State.IN_FORCE;
        return former.mandate().moved(today, holds && until != null ? until : inAYear(today), 0);
    }

    private static LocalDate inAYear(LocalDate day) {
        return day.plusYears(1).minusDays(1);
    }

    private LocalDate today(Squad squad) {
        return LocalDate.ofInstant(
                clock.instant(), portfolios.get(squad.portfolio()).zone());
    }

    private static void requireWriter(Squad squad, Actor actor) {
        if (!actor.is(Role.PMO) && !leads(squad, actor)) {
            throw new NotPermitted(
                    "not-squad-lead", "Only the lead of %s and the PMO write its charter.".formatted(squad.name()));
        }
        if (squad.isDissolved()) {
            throw new SquadDissolved(squad);
        }
    }

    static boolean leads(Squad squad, Actor actor) {
        return actor.is(Role.SQUAD_LEAD) && actor.is(squad.lead());
    }

    private static boolean seesAll(Actor reader) {
        return reader.is(Role.PMO) || reader.is(Role.AUDITOR);
    }

    static NotFound unknown() {
        return new NotFound("charter-not-found", "There is no such charter.");
    }

    /**
     * From which charters of other squads one goes on, and which go on from it.
     *
     * @param predecessors by code
     * @param successors by code
     */
    public record Lineage(List<Charter> predecessors, List<Charter> successors) {

        public Lineage {
            predecessors = List.copyOf(predecessors);
            successors = List.copyOf(successors);
        }
    }

    /** Which charters; null where it does not matter. */
    public record Filter(@Nullable SquadId squad, Charter.@Nullable State state) {}

    /**
     * What a charter may name.
     *
     * @param journeys of the portfolio, by name
     */
    public record Choices(Map<UUID, String> journeys, List<Mandate.OwnedStage> stages, List<Metric> metrics) {}
}
