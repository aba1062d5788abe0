package org.journeygate.shared;

import java.io.PrintStream;
import java.util.List;

/** Something the jar does as a command-line tool instead of serving; each module provides its own as beans. */
public interface Command {

    /** It did what was asked, and what was asked about is in order. */
    int DONE = 0;

    /** It found something wrong, or was refused. */
    int NOT_DONE = 1;

    /** What to type to call it, e.g. {@code audit verify}. */
    List<String> words();

    /** What follows the words and what it does, one line, e.g. {@code KIND FILE [--dry-run]: brings a table in}. */
    String usage();

    /**
     * Does it.
     *
     * @param arguments what follows the words, options included, settings such as {@code --server.port=1} taken out
     * @param out where it says what came of it
     * @return the exit status: 0 or not
     */
    int run(List<String> arguments, PrintStream out);
}
