package org.journeygate.shared;

import java.io.PrintStream;
import java.util.List;

/** What the jar does through a running server instead of on its database; each module names its own in {@code spring.factories}. */
public interface RemoteCommand {

    /** What to type to call it, the same as on the database: {@code audit verify}. */
    List<String> words();

    /**
     * Does it.
     *
     * @param arguments what follows the words, {@code --url} taken out
     * @param server the one that was named
     * @param out where it says what came of it
     * @return the exit status: 0 or not
     */
    int run(List<String> arguments, RemoteServer server, PrintStream out);
}
