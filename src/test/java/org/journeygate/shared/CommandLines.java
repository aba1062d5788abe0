package org.journeygate.shared;

import java.io.PrintStream;

/** The command line as tests use it. */
public final class CommandLines {

    private CommandLines() {}

    /** Of that application, without an access token. */
    public static CommandLine of(Class<?> application, PrintStream out) {
        return new CommandLine(application, out, null);
    }
}
