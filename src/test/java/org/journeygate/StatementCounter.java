package org.journeygate;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what is sent to the database while something is done: {@code counter.during(() -> vote()).atMost(35)}. A batch
 * counts as one; what serves the session, access tokens and idempotency keys is left out. Statements of every thread
 * count, but only on connections taken during the act: begin no transaction around it.
 */
public final class StatementCounter {

    private static final Pattern LEFT_OUT = Pattern.compile("\\b(spring_session\\w*|access_token\\w*|idempotency\\w*)");

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AtomicLong rows = new AtomicLong();
    private volatile boolean counting;

    /** Something done that may fail. */
    @FunctionalInterface
    public interface Act {
        void run() throws Exception;
    }

    /** Does it and says what it cost. */
    public Count during(Act act) {
        statements.clear();
        rows.set(0);
        counting = true;
        try {
            act.run();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            counting = false;
        }
        return new Count(List.copyOf(statements), rows.get());
    }

    private void note(List<QueryInfo> queries) {
        String sql = queries.stream()
                .map(query -> query.getQuery().replaceAll("\\s+", " ").strip())
                .collect(Collectors.joining("; "));
        if (counting && !LEFT_OUT.matcher(sql.toLowerCase(Locale.ROOT)).find()) {
            statements.add(sql);
        }
    }

    /**
     * The statements of one act, in their order.
     *
     * @param rows how many rows of their answers were read
     */
    public record Count(List<String> statements, long rows) {

        /** Fails with the list of statements where there were more, or none at all, which would be a counter that sees nothing. */
        public Count atMost(int most) {
            assertThat(statements.size())
                    .as("statements sent:%n%s", listed())
                    .isPositive()
                    .isLessThanOrEqualTo(most);
            return this;
        }

        private String listed() {
            return IntStream.range(0, statements.size())
                    .mapToObj(at -> "%3d  %s".formatted(at + 1, statements.get(at)))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Hands out watched connections while something is counted, and plain ones otherwise. */
    private static final class CountedDataSource extends DelegatingDataSource {

        private final StatementCounter counter;
        private final DataSource watched;

        CountedDataSource(DataSource plain, StatementCounter counter) {
            super(plain);
            this.counter = counter;
            this.watched = ProxyDataSourceBuilder.create(plain)
                    .listener(new QueryExecutionListener() {
                        @Override
                        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

                        @Override
                        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                            counter.note(queries);
                        }
                    })
                    .methodListener(new RowListener(counter))
                    .proxyResultSet()
                    .build();
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counter.counting ? watched.getConnection() : super.getConnection();
        }
    }

    /** Counts each step to a further row of an answer. */
    private record RowListener(StatementCounter counter) implements MethodExecutionListener {

        @Override
        public void beforeMethod(MethodExecutionContext execution) {}

        @Override
        public void afterMethod(MethodExecutionContext execution) {
            if (counter.counting
                    && execution.getTarget() instanceof ResultSet
                    && execution.getMethod().getName().equals("next")
                    && Boolean.TRUE.equals(execution.getResult())) {
                counter.rows.incrementAndGet();
            }
        }
    }

    /** Puts the counter between the application and its database. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {

        @Bean
        static StatementCounter statementCounter() {
            return new StatementCounter();
        }

        @Bean
        static BeanPostProcessor countStatements(ObjectProvider<StatementCounter> counter) {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource dataSource
                            ? new CountedDataSource(dataSource, counter.getObject())
                            : bean;
                }
            };
        }
    }
}
