package org.journeygate.bench.app;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.TimeZone;
import javax.sql.DataSource;
import org.journeygate.Journeygate;
import org.journeygate.bench.Switch;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Journeygate as it is shipped, in this process, with a web server on a free port. What runs by itself beside the acts
 * that are measured, timers' jobs and mail, stands still.
 */
public final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Node(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on an empty database with the process models of that folder. */
    public static Node start(String url, Path processes) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        String[] settings = {
            "spring.datasource.url=" + url,
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres",
            "server.port=0",
            "journeygate.base-url=http://localhost",
            "journeygate.data-dir=" + processes.resolveSibling("data"),
            "journeygate.processes=" + processes,
            "journeygate.workflow.job-executor=false",
            "journeygate.mail.poll=false",
            "JOURNEYGATE_ADMIN_PASSWORD=" + Company.PASSWORD,
            "logging.level.root=warn",
            "logging.level.com.zaxxer.hikari=error"
        };
        return new Node(new SpringApplicationBuilder(Journeygate.class)
                .initializers(starting -> starting.getBeanFactory().addBeanPostProcessor(new Switched()))
                .run(Arrays.stream(settings).map(setting -> "--" + setting).toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What stands between the application and its pool. */
    public Switch database() {
        return (Switch) bean(DataSource.class);
    }

    /** The application's own pool. */
    public HikariDataSource pool() {
        try {
            return database().unwrap(HikariDataSource.class);
        } catch (SQLException none) {
            throw new IllegalStateException(none);
        }
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Switched implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource pool && !(bean instanceof Switch) ? new Switch(pool) : bean;
        }
    }
}
