package org.journeygate.squads.charters;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.workflow.TaskOpened;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the work items about a charter. */
@Component
class CharterDescriber implements Describer {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final Map<String, Integer> MINUTES =
            Map.of(CharterTurns.OBJECT, 5, CharterTurns.CHASE, 5, CharterTurns.SETTLE, 5, CharterTurns.REVISE, 20);
    private static final int USUAL = 10;

    private final CharterTurns turns;
    private final MessageSource messages;

    CharterDescriber(CharterTurns turns, MessageSource messages) {
        this.turns = turns;
        this.messages = messages;
    }

    @Override
    public String process() {
        return CharterTurns.PROCESS;
    }

    @Override
    public Description describe(TaskOpened task) {
        Charter charter = turns.load(new CharterId(task.subject()));
        String squad = turns.squad(charter).name();
        String kind = task.kind();
        Object[] facts = {
            squad,
            charter.number(),
            day(charter.mandate().validUntil()),
            charter.origin() == Charter.Origin.RENEWAL ? 1 : 0
        };
        return new Description(
                new Subject("charter", charter.id().value(), charter.code()),
                say("squads-charters.item." + kind + ".title", facts),
                say("squads-charters.item." + kind + ".detail", facts),
                say("squads-charters.item.from", facts),
                MINUTES.getOrDefault(kind, USUAL),
                kind.equals(CharterTurns.HAND_OVER)
                        ? "/squads/" + charter.squad().value() + "/hand-over?item={item}"
                        : "/charters/" + charter.code() + "?item={item}");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
