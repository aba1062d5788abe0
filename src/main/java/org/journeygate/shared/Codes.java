package org.journeygate.shared;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out people-facing codes such as {@code GR-2026-0017}: a prefix, the year (UTC) and a number without reuse. */
@Component
public class Codes {

    private final JdbcClient database;
    private final Clock clock;

    Codes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The next code for a prefix of two capital letters; joins the caller's transaction, which it serialises per prefix. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String prefix) {
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        if (!count(prefix, year)) {
            database.sql("insert into code_sequence (prefix, code_year, last_number) values (?, ?, 0)"
                            + " on conflict do nothing")
                    .params(prefix, year)
                    .update();
            count(prefix, year);
        }
        int number = database.sql("select last_number from code_sequence where prefix = ? and code_year = ?")
                .params(prefix, year)
                .query(Integer.class)
                .single();
        return "%s-%d-%04d".formatted(prefix, year, number);
    }

    /** Counts one on; false where the prefix has no number yet this year. */
    private boolean count(String prefix, int year) {
        return database.sql("update code_sequence set last_number = last_number + 1 where prefix = ? and code_year = ?")
                        .params(prefix, year)
                        .update()
                == 1;
    }
}
