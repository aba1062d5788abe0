package org.journeygate;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Decides, with evidence, which customer-journey bets go on. */
@SpringBootApplication
public class Journeygate {

    public static void main(String[] args) {
        SpringApplication.run(Journeygate.class, args);
    }
}
