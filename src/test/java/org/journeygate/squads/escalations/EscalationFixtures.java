package org.journeygate.squads.escalations;

import java.time.LocalDate;
import java.util.List;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.squads.Squad;
import org.journeygate.squads.charters.CharterFixtures;
import org.journeygate.squads.charters.CharterParticulars;
import org.journeygate.squads.charters.Charters;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.functions.SquadFunction;
import org.springframework.stereotype.Component;

/** Blocked squads for tests: by charter they turn to designhead (1 day), then the sponsor (2 days), then the PMO (3 days). */
@Component
public class EscalationFixtures {

    public static final List<CharterParticulars.Step> PATH = List.of(
            new CharterParticulars.Step(Mandate.StepTo.FUNCTION_HEAD, null, SquadFunction.DESIGN, 1),
            new CharterParticulars.Step(Mandate.StepTo.SPONSOR, null, null, 2),
            new CharterParticulars.Step(Mandate.StepTo.PMO, null, null, 3));

    private final CharterFixtures words;
    private final Charters charters;
    private final Escalations escalations;
    private final PeopleFixtures people;

    EscalationFixtures(CharterFixtures words, Charters charters, Escalations escalations, PeopleFixtures people) {
        this.words = words;
        this.charters = charters;
        this.escalations = escalations;
        this.people = people;
    }

    /** A squad with a charter in force that says that path. */
    public Squad squad(String name, List<CharterParticulars.Step> path) {
        Squad squad = words.squad(name);
        charter(squad, path);
        return squad;
    }

    /** A charter of the squad that says that path, in force from today on. */
    public void charter(Squad squad, List<CharterParticulars.Step> path) {
        var draft = charters.draft(squad.id(), words.lead());
        CharterParticulars said = words.words(squad, LocalDate.of(2026, 3, 2), LocalDate.of(2026, 12, 31));
        words.approve(charters.write(
                draft.id(),
                draft.version(),
                new CharterParticulars(
                        said.purpose(),
                        said.stageIds(),
                        said.members(),
                        said.success(),
                        said.rights(),
                        said.mustEscalate(),
                        path,
                        said.workingAgreements(),
                        said.validFrom(),
                        said.validUntil()),
                words.lead()));
    }

    public Escalation raised(Squad squad) {
        return escalations.raise(
                squad.id(), new Escalations.Draft("No test data from billing", "A dump", null, null), words.lead());
    }

    public Actor head() {
        return people.person("designhead").acting();
    }
}
