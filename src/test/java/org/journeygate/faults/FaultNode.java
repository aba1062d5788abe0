package org.journeygate.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.journeygate.Journeygate;
import org.journeygate.faults.FaultyDatabase.Fault;
import org.journeygate.gates.Ballot;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Submissions;
import org.journeygate.gates.Votes;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * A node in a JVM of its own that fills its database for clients ({@code -Dfaults.supplies=file}), or does one act of which
 * one statement suffers a fault ({@code -Dfaults.act=vote -Dfaults.subject=… -Dfaults.statement=7}), or submits, votes and
 * decides while its database's file is copied before every statement ({@code -Dfaults.copies=folder}). Otherwise it is the
 * application as it is, on the system's clock.
 */
public final class FaultNode {

    private FaultNode() {}

    public static void main(String[] args) throws Exception {
        ApplicationContext node = new SpringApplicationBuilder(Journeygate.class)
                .initializers(starting -> {
                    starting.getBeanFactory().registerSingleton("systemsClock", new SystemsClock());
                    starting.getBeanFactory().addBeanPostProcessor(new BeanPostProcessor() {
                        @Override
                        public Object postProcessAfterInitialization(Object bean, String name) {
                            return bean instanceof DataSource dataSource ? FaultyDatabase.around(dataSource) : bean;
                        }
                    });
                })
                .run(args);
        String supplies = System.getProperty("faults.supplies");
        if (supplies != null) {
            Supplies.lay(
                    node,
                    Integer.getInteger("faults.requests"),
                    Integer.getInteger("faults.drafts"),
                    Path.of(supplies));
        }
        String copies = System.getProperty("faults.copies");
        if (copies != null) {
            copyAtEachStatement(node, Supplies.in(Path.of(String.valueOf(supplies))), Path.of(copies));
            Runtime.getRuntime().halt(0);
        }
        String act = System.getProperty("faults.act");
        if (act != null) {
            var subject = new GateRequestId(UUID.fromString(System.getProperty("faults.subject")));
            FaultyDatabase.at(
                    Integer.getInteger("faults.statement"),
                    Fault.valueOf(System.getProperty("faults.fault")),
                    () -> act(node, act, subject));
            Runtime.getRuntime().halt(0);
        }
    }

    private static void copyAtEachStatement(ApplicationContext node, Supplies supplies, Path copies) throws Exception {
        var decided = new GateRequestId(supplies.inReview().get(1));
        act(node, "exec", decided);
        act(node, "exec2", decided);
        copying(
                node,
                copies.resolve("submission"),
                "submit",
                new GateRequestId(supplies.drafts().get(0)));
        copying(
                node,
                copies.resolve("vote"),
                "exec",
                new GateRequestId(supplies.inReview().get(0)));
        copying(node, copies.resolve("decision"), "exec3", decided);
    }

    private static void copying(ApplicationContext node, Path copies, String act, GateRequestId subject)
            throws Exception {
        Path file = copies.getParent().resolveSibling("journeygate.mv.db");
        Files.createDirectories(copies);
        FaultyDatabase.beforeEach(
                statement -> Home.copy(file, copies.resolve("%03d.mv.db".formatted(statement))),
                () -> act(node, act, subject));
        Home.copy(file, copies.resolve("done.mv.db"));
    }

    private static Object act(ApplicationContext node, String act, GateRequestId subject) {
        GateRequestFixtures gates = node.getBean(GateRequestFixtures.class);
        if (act.equals("submit")) {
            return node.getBean(Submissions.class).submit(subject, gates.lead());
        }
        return node.getBean(Votes.class).cast(subject, Ballot.of(Outcome.GO, "It pays"), gates.exec(act));
    }

    /** Leaves out what tests put between the application and its surroundings, their clock above all. */
    private static final class SystemsClock extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader found, MetadataReaderFactory readers) {
            return found.getAnnotationMetadata().hasAnnotation(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof SystemsClock;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
