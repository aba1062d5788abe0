package org.journeygate.squads.charters.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.journeygate.shared.Identity;
import org.journeygate.squads.charters.Charter;
import org.journeygate.squads.charters.CharterAct;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.Checklist;
import org.journeygate.squads.charters.Coverage;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;

/** A charter as programs read it. */
record CharterJson(
        UUID id,
        int version,
        String code,
        UUID squadId,
        int number,
        @Nullable UUID followsId,
        Charter.Origin origin,
        Charter.State state,
        Instant stateSince,
        boolean unchecked,
        @Nullable String purpose,
        List<Mandate.OwnedStage> segment,
        List<Mandate.Member> members,
        List<Mandate.SuccessMetric> success,
        Mandate.Rights rights,
        List<String> mustEscalate,
        List<Mandate.Step> escalationPath,
        List<String> workingAgreements,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable UUID sponsorId,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil) {

    static CharterJson of(Charter charter) {
        Mandate mandate = charter.mandate();
        return new CharterJson(
                charter.id().value(),
                charter.version(),
                charter.code(),
                charter.squad().value(),
                charter.number(),
                bare(charter.follows()),
                charter.origin(),
                charter.state(),
                charter.stateSince(),
                charter.unchecked(),
                mandate.purpose(),
                mandate.segment(),
                mandate.members(),
                mandate.success(),
                mandate.rights(),
                mandate.mustEscalate(),
                mandate.path(),
                mandate.agreements(),
                mandate.validFrom(),
                mandate.validUntil(),
                bare(charter.sponsor()),
                charter.inForceFrom(),
                charter.inForceUntil());
    }

    private static @Nullable UUID bare(@Nullable Identity id) {
        return id == null ? null : id.value();
    }

    /** What must be said before it is submitted. */
    record Readiness(boolean ready, List<Line> items) {

        static Readiness of(Checklist checklist) {
            return new Readiness(
                    checklist.isReady(),
                    checklist.lines().stream()
                            .map(line -> new Line(line.key(), line.isMet(), line.missing()))
                            .toList());
        }
    }

    record Line(String key, boolean met, @Nullable String missing) {}

    /** One thing that happened to it. */
    record Act(
            CharterAct.Kind kind,
            @Nullable UUID byId,
            Instant at,
            CharterAct.@Nullable Ground ground,
            @Nullable String reason) {

        static Act of(CharterAct act) {
            return new Act(act.kind(), bare(act.by()), act.at(), act.ground(), act.reason());
        }
    }

    /** Which squads own what, and what they lack. */
    record Covered(List<Stage> stages, List<Team> squads, int journeysShown, long journeys) {

        static Covered of(Coverage coverage) {
            return new Covered(
                    coverage.stages().stream()
                            .map(stage -> new Stage(
                                    stage.journey(),
                                    stage.id(),
                                    stage.name(),
                                    stage.owners().stream().map(Identity::value).toList()))
                            .toList(),
                    coverage.squads().stream()
                            .map(squad -> new Team(
                                    squad.id().value(),
                                    squad.name(),
                                    coverage.charters().containsKey(squad.id())
                                            ? coverage.charters()
                                                    .get(squad.id())
                                                    .code()
                                            : null,
                                    coverage.missing(squad.id())))
                            .toList(),
                    coverage.shown(),
                    coverage.journeys());
        }
    }

    record Stage(UUID journeyId, UUID stageId, String name, List<UUID> squadIds) {}

    record Team(UUID squadId, String name, @Nullable String charter, List<SquadFunction> missingFunctions) {}

    /** From which charters of other squads it goes on, and which go on from it, by code. */
    record Lineage(List<String> successorOf, List<String> succeededBy) {

        static Lineage of(Charters.Lineage lineage) {
            return new Lineage(
                    lineage.predecessors().stream().map(Charter::code).toList(),
                    lineage.successors().stream().map(Charter::code).toList());
        }
    }
}
