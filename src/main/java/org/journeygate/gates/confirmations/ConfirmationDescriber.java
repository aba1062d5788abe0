package org.journeygate.gates.confirmations;

import java.util.Locale;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.workflow.TaskOpened;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the work items about a confirmation. */
@Component
class ConfirmationDescriber implements Describer {

    private static final int MINUTES = 5;

    private final Confirmations confirmations;
    private final MessageSource messages;

    ConfirmationDescriber(Confirmations confirmations, MessageSource messages) {
        this.confirmations = confirmations;
        this.messages = messages;
    }

    @Override
    public String process() {
        return Confirmations.PROCESS;
    }

    @Override
    public Description describe(TaskOpened task) {
        Confirmation asked = confirmations.get(new ConfirmationId(task.subject()));
        String key = "gates-confirmations.item." + task.kind() + "." + asked.kind();
        Object[] facts = {asked.title(), asked.requestCode(), asked.squadName()};
        return new Description(
                new Subject("confirmation", asked.id().value(), asked.requestCode()),
                say(key + ".title", facts),
                say(key + ".detail", facts),
                say("gates-confirmations.item.from", facts),
                MINUTES,
                "/gate-requests/" + asked.requestCode() + "/confirmations/"
                        + asked.id().value() + "?item={item}");
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
