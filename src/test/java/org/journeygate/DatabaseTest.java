package org.journeygate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.journeygate.faults.FaultyDatabase;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test on the whole application and a real database, which is empty before each method. The build runs all of these
 * twice: on H2 and on PostgreSQL ({@code -Dtest.database=postgresql}). Time stands still at
 * {@link MovableClock#START} until a test moves it; timers fire only when a test says so.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(
        initializers = TestDatabase.class,
        classes = {
            Journeygate.class,
            MovableClock.Configuration.class,
            StatementCounter.Configuration.class,
            FaultyDatabase.Configuration.class
        })
@TestExecutionListeners(listeners = EmptyDatabase.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface DatabaseTest {}
