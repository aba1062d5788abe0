package org.journeygate;

import java.util.TimeZone;
import org.journeygate.shared.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Decides, with evidence, which customer-journey bets go on. */
@SpringBootApplication
public class Journeygate {

    /** The engine keeps timers without a zone: every node must mean the same one, wherever it stands. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (CommandLine.asksForCommand(args)) {
            System.exit(CommandLine.of(Journeygate.class).run(args));
        }
        SpringApplication.run(Journeygate.class, args);
    }
}
