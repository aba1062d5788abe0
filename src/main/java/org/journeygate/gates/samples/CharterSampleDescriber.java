package org.journeygate.gates.samples;

import java.util.Locale;
import org.journeygate.inbox.Describer;
import org.journeygate.inbox.Subject;
import org.journeygate.workflow.TaskOpened;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the PMO's work item about a decision in its sample. */
@Component
class CharterSampleDescriber implements Describer {

    private static final int MINUTES = 10;

    private final CharterSamples samples;
    private final MessageSource messages;

    CharterSampleDescriber(CharterSamples samples, MessageSource messages) {
        this.samples = samples;
        this.messages = messages;
    }

    @Override
    public String process() {
        return CharterSamples.PROCESS;
    }

    @Override
    public Description describe(TaskOpened task) {
        CharterSample sample = samples.get(new CharterSampleId(task.subject()));
        Object[] facts = {
            sample.squadName(),
            sample.title(),
            sample.gate(),
            sample.charter().code(),
            String.valueOf(sample.charter().number())
        };
        return new Description(
                new Subject("charter-sample", sample.id().value(), sample.decisionCode()),
                say("gates-samples.item.title", facts),
                say("gates-samples.item.detail", facts),
                say("gates-samples.item.from", facts),
                MINUTES,
                "/charter-samples/" + sample.decisionCode() + "?item={item}");
    }

    private String say(String key, Object[] facts) {
        return messages.getMessage(key, facts, Locale.ENGLISH);
    }
}
