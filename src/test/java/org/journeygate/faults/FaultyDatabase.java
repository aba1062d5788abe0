package org.journeygate.faults;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands between the application and its database and lets the k-th statement of an act fail, its connection break, or the
 * whole JVM end there.
 * Commits count as statements. Only what the thread of the act sends counts, and only while it is watched.
 */
public final class FaultyDatabase {

    /** What happens at the statement, before it is sent or after it was carried out. */
    public enum Fault {
        ERROR_BEFORE,
        ERROR_AFTER,
        /** The connection is gone for good: what a database sees of a client that died. */
        CUT_BEFORE,
        HALT_BEFORE
    }

    /** With which code a halted JVM ends. */
    public static final int HALTED = 137;

    private static final String COMMIT = "commit";
    private static final Set<String> SENDING = Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");
    private static final ThreadLocal<@Nullable Watch> WATCH = new ThreadLocal<>();

    private FaultyDatabase() {}

    /** Something done that may fail. */
    @FunctionalInterface
    public interface Act<T> {
        T run() throws Exception;
    }

    /** What an act sent, in its order; {@code commit} among it. */
    static List<String> statementsOf(Act<?> act) throws Exception {
        List<String> sent = new ArrayList<>();
        watched(
                (sql, connection, sending) -> {
                    sent.add(sql);
                    return sending.send();
                },
                act);
        return Collections.unmodifiableList(sent);
    }

    /** Does the act, and something before each of its statements, which is given their number (from 1). */
    public static <T> T beforeEach(IntConsumer moment, Act<T> act) throws Exception {
        var number = new AtomicInteger();
        return watched(
                (sql, connection, sending) -> {
                    moment.accept(number.incrementAndGet());
                    return sending.send();
                },
                act);
    }

    /** Does the act, of which the k-th statement (from 1) suffers the fault. */
    public static <T> T at(int statement, Fault fault, Act<T> act) throws Exception {
        var number = new AtomicInteger();
        return watched(
                (sql, connection, sending) -> number.incrementAndGet() == statement
                        ? suffer(fault, sql, connection, sending)
                        : sending.send(),
                act);
    }

    private static <T> T watched(Watch watch, Act<T> act) throws Exception {
        WATCH.set(watch);
        try {
            return act.run();
        } finally {
            WATCH.remove();
        }
    }

    private static Object suffer(Fault fault, String sql, Connection connection, Sending sending) throws Throwable {
        switch (fault) {
            case ERROR_BEFORE -> {}
            case ERROR_AFTER -> sending.send();
            case CUT_BEFORE -> connection.abort(Runnable::run);
            case HALT_BEFORE -> Runtime.getRuntime().halt(HALTED);
        }
        throw new SQLException("The connection was lost, on purpose, at: " + sql, "08006");
    }

    /** What is done about each statement of an act. */
    private interface Watch {
        @Nullable
        Object send(String sql, Connection connection, Sending sending) throws Throwable;
    }

    private interface Sending {
        @Nullable
        Object send() throws Throwable;
    }

    /** Wraps a data source. */
    public static DataSource around(DataSource plain) {
        return new DelegatingDataSource(plain) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                Watch watch = WATCH.get();
                return watch == null ? connection : proxy(Connection.class, connection, connection, watch, "");
            }
        };
    }

    private static <T> T proxy(Class<T> type, T real, Connection connection, Watch watch, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (SENDING.contains(method.getName()) || method.getName().equals(COMMIT)) {
                return watch.send(text(method, arguments, sql), connection, () -> call(real, method, arguments));
            }
            Object result = call(real, method, arguments);
            if (result instanceof PreparedStatement prepared && real instanceof Connection) {
                return proxy(PreparedStatement.class, prepared, connection, watch, String.valueOf(arguments[0]));
            }
            if (result instanceof Statement statement && real instanceof Connection) {
                return proxy(Statement.class, statement, connection, watch, "");
            }
            return result;
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static String text(Method method, Object @Nullable [] arguments, String sql) {
        if (method.getName().equals(COMMIT)) {
            return COMMIT;
        }
        String said = arguments != null && arguments.length > 0 ? String.valueOf(arguments[0]) : sql;
        return said.replaceAll("\\s+", " ").strip();
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }

    /** Puts it between the application and its database. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class Configuration {

        @Bean
        static BeanPostProcessor letStatementsFail() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource dataSource ? around(dataSource) : bean;
                }
            };
        }
    }
}
