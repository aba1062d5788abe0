package org.journeygate.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.people.Actor;
import org.journeygate.squads.Squad;
import org.journeygate.squads.escalations.Escalation;
import org.journeygate.squads.escalations.EscalationId;
import org.journeygate.squads.escalations.Escalations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What blocked squads of the company: {@code demo/escalations.yaml}. */
@Component
@Profile("demo")
class Impediments {

    private static final String FILE = "demo/escalations.yaml";
    private static final int MINUTES = 40;

    private final Escalations escalations;
    private final Registry registry;

    Impediments(Escalations escalations, Registry registry) {
        this.escalations = escalations;
        this.registry = registry;
    }

    /** Notes when each is raised. */
    void note(Agenda agenda) {
        for (Text text : shipped().escalations()) {
            Squad squad = registry.squad(text.squad());
            BusinessCalendar calendar = registry.calendar(squad);
            LocalDate day = text.ago() == null
                    ? agenda.day(Objects.requireNonNull(text.at()), calendar)
                    : agenda.back(text.ago(), calendar);
            agenda.note(day, MINUTES, calendar, () -> raise(text, squad, day, agenda));
        }
    }

    private void raise(Text text, Squad squad, LocalDate day, Agenda agenda) {
        BusinessCalendar calendar = registry.calendar(squad);
        Escalation raised = escalations.raise(
                squad.id(), new Escalations.Draft(text.blocked(), text.wanted(), null, null), registry.leadOf(squad));
        for (Act act : text.acts()) {
            LocalDate then = agenda.later(day, act.after(), calendar);
            LocalDate doneBy = act.within() == null ? null : agenda.later(then, act.within(), calendar);
            agenda.note(then, MINUTES, calendar, () -> act(raised.id(), act, doneBy));
        }
    }

    private void act(EscalationId id, Act act, @Nullable LocalDate doneBy) {
        Actor by = registry.actor(act.by());
        if (act.deed() == Deed.HELPED) {
            escalations.judge(id, true, act.say(), by);
        } else {
            escalations.answer(id, new Escalations.Answer(act.deed() == Deed.UNBLOCK, act.say(), doneBy), by);
        }
    }

    private static Shipped shipped() {
        try (var text = new ClassPathResource(FILE).getInputStream()) {
            return new YAMLMapper().readValue(text, Shipped.class);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    record Shipped(List<Text> escalations) {}

    /** One that is raised on the nth working day of the story or, with {@code ago}, back from its last. */
    record Text(
            String squad, @Nullable Integer at, @Nullable Integer ago, String blocked, String wanted, List<Act> acts) {}

    /**
     * What somebody does about it.
     *
     * @param after so many working days after it was raised
     * @param within so many working days after that what they promise is done
     */
    record Act(
            int after,
            String by,
            Deed deed,
            @Nullable String say,
            @Nullable Integer within) {}

    enum Deed {
        PASS_ON,
        UNBLOCK,
        HELPED
    }
}
