package org.journeygate.initiatives.winddown;

import java.util.Locale;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.initiatives.Initiative;
import org.journeygate.squads.Squads;
import org.journeygate.workflow.TaskOpened;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the wind-down's work items. */
@Component
class WindDownDescriber implements Describer {

    private final WindDownTurns turns;
    private final Squads squads;
    private final MessageSource messages;

    WindDownDescriber(WindDownTurns turns, Squads squads, MessageSource messages) {
        this.turns = turns;
        this.squads = squads;
        this.messages = messages;
    }

    @Override
    public String process() {
        return WindDownTurns.PROCESS;
    }

    @Override
    public Description describe(TaskOpened task) {
        WindDown list = turns.load(new WindDownId(task.subject()));
        Initiative bet = turns.bet(list);
        String key = "initiatives.item." + task.kind();
        Object[] facts = {bet.title(), list.answered(), list.lines().size(), list.decision()};
        return new Description(
                new Subject("wind-down", list.id().value(), bet.code()),
                say(key + ".title", facts),
                say(key + ".detail", facts),
                say(
                        "initiatives.item.from",
                        new Object[] {squads.get(bet.squad()).name()}),
                task.group() == null ? 15 : 4,
                "/initiatives/" + bet.code() + "/wind-down?item={item}");
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
