package org.journeygate.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.journeygate.shared.TooManyAttempts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing, on all nodes together: within a quarter of an hour ten failures for one account and fifty from one
 * address. Nobody can lock a person out: from an address where they have signed in before, only failures from there count.
 */
@Component
@Transactional
class SignInAttempts {

    static final int FAILURES_PER_ACCOUNT = 10;
    static final int FAILURES_PER_ADDRESS = 50;

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration ADDRESS_KNOWN_FOR = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    SignInAttempts(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Counts this attempt as a failure until told otherwise; refused with TooManyAttempts over a limit. */
    UUID begin(String login, String address) {
        Instant since = clock.instant().minus(WINDOW);
        if (failuresFrom(address, since) >= FAILURES_PER_ADDRESS
                || failuresFor(login, address, since) >= FAILURES_PER_ACCOUNT) {
            throw new TooManyAttempts(
                    "too-many-sign-ins",
                    "Too many attempts to sign in. Wait a quarter of an hour and try again.",
                    Map.of("retryAfterSeconds", WINDOW.toSeconds()));
        }
        UUID attempt = Identity.next();
        database.sql("insert into sign_in_attempt (id, login, address, at, succeeded) values (?, ?, ?, ?, false)")
                .params(attempt, login, address, Sql.timestamp(clock.instant()))
                .update();
        return attempt;
    }

    void succeeded(UUID attempt) {
        database.sql("update sign_in_attempt set succeeded = true where id = ?")
                .param(attempt)
                .update();
    }

    private int failuresFrom(String address, Instant since) {
        return database.sql("select count(*) from sign_in_attempt where address = ? and at > ? and not succeeded")
                .params(address, Sql.timestamp(since))
                .query(Integer.class)
                .single();
    }

    private int failuresFor(String login, String address, Instant since) {
        return database.sql("""
                        select count(*) from sign_in_attempt
                         where login = ? and at > ? and not succeeded
                           and (address = ? or not exists (
                                select 1 from sign_in_attempt known
                                 where known.login = ? and known.address = ? and known.succeeded and known.at > ?))""")
                .params(
                        login,
                        Sql.timestamp(since),
                        address,
                        login,
                        address,
                        Sql.timestamp(clock.instant().minus(ADDRESS_KNOWN_FOR)))
                .query(Integer.class)
                .single();
    }

    /** Forgets what no limit looks at any more. */
    @Scheduled(cron = "0 17 * * * *")
    void forget() {
        database.sql("delete from sign_in_attempt where at < ?")
                .param(Sql.timestamp(clock.instant().minus(ADDRESS_KNOWN_FOR)))
                .update();
    }
}
