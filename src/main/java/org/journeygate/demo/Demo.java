package org.journeygate.demo;

import org.journeygate.people.OfferedAccounts;
import org.journeygate.people.People;
import org.journeygate.shared.PageQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the company on an empty database and renews the drafts that wait, before the server opens its port and before
 * timers and mails run.
 */
@Component
@Profile("demo")
@ConditionalOnWebApplication
class Demo implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final People people;
    private final Year year;
    private final WaitingDrafts drafts;
    private final DemoClock clock;
    private final Environment environment;
    private volatile boolean running;

    Demo(People people, Year year, WaitingDrafts drafts, DemoClock clock, Environment environment) {
        this.people = people;
        this.year = year;
        this.drafts = drafts;
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public void start() {
        Script script = Script.shipped();
        if (people.search(null, null, null, PageQuery.first(1)).total() == 0) {
            LOG.info("Making the demo's company and its year of decisions; this happens once");
            try {
                year.pass(script, clock.instant());
            } finally {
                clock.release();
            }
        }
        drafts.renew(script);
        running = true;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        LOG.info(
                "The demo is ready on http://localhost:{} (accounts lead, lead2, exec to exec5, pmo, auditor, admin; password {})",
                environment.getProperty("local.server.port", environment.getProperty("server.port", "")),
                OfferedAccounts.PASSWORD);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
