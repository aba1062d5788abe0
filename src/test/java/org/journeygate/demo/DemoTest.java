package org.journeygate.demo;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.journeygate.Journeygate;
import org.journeygate.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the demo as it is started by a newcomer, but for its timers and mails, which stand still, and for the
 * cost of a password's hash.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "journeygate.workflow.job-executor=false",
            "journeygate.mail.poll=false",
            "journeygate.people.argon2.memory-kib=64",
            "journeygate.people.argon2.iterations=1"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class, classes = Journeygate.class)
@interface DemoTest {}
