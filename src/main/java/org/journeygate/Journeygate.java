package org.journeygate;

import org.journeygate.shared.CommandLine;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Decides, with evidence, which customer-journey bets go on. */
@SpringBootApplication
public class Journeygate {

    public static void main(String[] args) {
        if (CommandLine.asksForCommand(args)) {
            System.exit(CommandLine.of(Journeygate.class).run(args));
        }
        SpringApplication.run(Journeygate.class, args);
    }
}
