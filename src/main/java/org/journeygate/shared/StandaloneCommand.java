package org.journeygate.shared;

import java.io.PrintStream;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** What the jar does before there is a database to start on; each module names its own in {@code spring.factories}. */
public interface StandaloneCommand {

    /** What to type to call it. */
    List<String> words();

    /** What follows the words and what it does, one line. */
    String usage();

    /**
     * Does it.
     *
     * @param arguments what follows the words, settings taken out
     * @param settings as the application would have them
     * @param application starts it without its web server and its timers, when it is wanted
     * @param out where it says what came of it
     * @return the exit status: 0 or not
     */
    int run(List<String> arguments, Environment settings, Start application, PrintStream out);

    /** Starts the application with settings that go before those given. */
    @FunctionalInterface
    interface Start {

        /** The running application, to be closed. */
        ConfigurableApplicationContext with(String... settings);
    }
}
