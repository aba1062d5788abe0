package org.journeygate.initiatives.pauses;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.initiatives.Initiative;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.TaskOpened;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the work items of a pause. */
@Component
class PauseDescriber implements Describer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Map<String, Integer> MINUTES =
            Map.of(PauseTurns.RECORD, 5, PauseTurns.CHASE, 5, PauseTurns.ANSWER, 10);

    private final PauseTurns turns;
    private final Squads squads;
    private final MessageSource messages;

    PauseDescriber(PauseTurns turns, Squads squads, MessageSource messages) {
        this.turns = turns;
        this.squads = squads;
        this.messages = messages;
    }

    @Override
    public String process() {
        return PauseTurns.PROCESS;
    }

    @Override
    public Description describe(TaskOpened task) {
        Pause pause = turns.load(new PauseId(task.subject()));
        Initiative bet = turns.bet(pause);
        String kind = task.kind();
        Object[] facts = {bet.title(), day(pause.endsOn()), pause.decision(), pause.isRenewable() ? 1 : 0};
        return new Description(
                new Subject("pause", pause.id().value(), bet.code()),
                say("initiatives.item." + kind + ".title", facts),
                say("initiatives.item." + kind + ".detail", facts),
                say(
                        "initiatives.item.from",
                        new Object[] {squads.get(bet.squad()).name()}),
                MINUTES.getOrDefault(kind, 5),
                "/initiatives/" + bet.code() + "/pause?item={item}");
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
