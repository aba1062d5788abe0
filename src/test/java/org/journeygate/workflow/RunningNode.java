package org.journeygate.workflow;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.journeygate.Journeygate;
import org.journeygate.TestDatabase;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** One node of the application as it really runs: the system's clock and a job executor that is awake. */
final class RunningNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    RunningNode(String database) {
        context = new SpringApplicationBuilder(Journeygate.class)
                .web(WebApplicationType.SERVLET)
                .profiles("test")
                .initializers(starting -> starting.getBeanFactory().registerSingleton("realClock", new RealClock()))
                .run(
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=" + (TestDatabase.isPostgresql() ? "postgres" : "journeygate"),
                        "--spring.datasource.password=" + (TestDatabase.isPostgresql() ? "postgres" : ""),
                        "--server.port=0",
                        "--journeygate.workflow.job-executor=true");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void deploy(String... models) {
        Models.deploy(bean(ProcessEngine.class), models);
    }

    void start(String process, UUID subject) {
        bean(TransactionTemplate.class)
                .executeWithoutResult(tx -> bean(Processes.class).start(process, subject, Map.of()));
    }

    @Override
    public void close() {
        context.close();
    }

    /** Leaves the tests' clock out. */
    private static final class RealClock extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory readers) {
            return found.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof RealClock;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
