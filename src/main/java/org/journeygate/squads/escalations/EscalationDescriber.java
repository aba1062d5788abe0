package org.journeygate.squads.escalations;

import java.util.Locale;
import java.util.Map;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.workflow.TaskOpened;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the work items about an escalation. */
@Component
class EscalationDescriber implements Describer {

    private static final Map<String, Integer> MINUTES = Map.of(EscalationTurns.JUDGE, 2);
    private static final int USUAL = 10;
    private static final int SHORT = 120;

    private final EscalationTurns turns;
    private final MessageSource messages;

    EscalationDescriber(EscalationTurns turns, MessageSource messages) {
        this.turns = turns;
        this.messages = messages;
    }

    @Override
    public String process() {
        return EscalationTurns.PROCESS;
    }

    @Override
    public Description describe(TaskOpened task) {
        Escalation escalation = turns.load(new EscalationId(task.subject()));
        String kind = task.kind();
        Object[] facts = {turns.squad(escalation).name(), inShort(escalation.blocked())};
        return new Description(
                new Subject("escalation", escalation.id().value(), escalation.code()),
                say("squads-escalations.item." + kind + ".title", facts),
                say("squads-escalations.item." + kind + ".detail", facts),
                say("squads-escalations.item.from", facts),
                MINUTES.getOrDefault(kind, USUAL),
                "/escalations/" + escalation.code() + "?item={item}");
    }

    private static String inShort(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= SHORT ? line : line.substring(0, SHORT - 1).stripTrailing() + "…";
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
