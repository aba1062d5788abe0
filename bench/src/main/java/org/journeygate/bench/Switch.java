package org.journeygate.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** A pool that can be exchanged for another, and that counts statements while asked to; a batch counts as one. */
public final class Switch extends AbstractDataSource {

    private final AtomicLong statements = new AtomicLong();
    private volatile DataSource plain;
    private volatile DataSource counted;
    private volatile boolean counting;

    public Switch(DataSource plain) {
        this.plain = plain;
        this.counted = counted(plain, statements);
    }

    /** Connections come from there from now on. */
    public void to(DataSource other) {
        plain = other;
        counted = counted(other, statements);
    }

    /** The pool that connections come from now. */
    public DataSource target() {
        return plain;
    }

    public void count(boolean on) {
        counting = on;
    }

    /** Statements sent while counting. */
    public long statements() {
        return statements.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counting ? counted.getConnection() : plain.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(plain) ? type.cast(plain) : plain.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(plain) || plain.isWrapperFor(type);
    }

    private static DataSource counted(DataSource source, AtomicLong tally) {
        return ProxyDataSourceBuilder.create(source)
                .listener(new QueryExecutionListener() {
                    @Override
                    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

                    @Override
                    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                        tally.incrementAndGet();
                    }
                })
                .build();
    }
}
