package org.journeygate.reviews.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom the PMO chased, once a day at most. */
@Repository
class ChaseRepository {

    private final JdbcClient database;

    ChaseRepository(JdbcClient database) {
        this.database = database;
    }

    /** The last of each of these persons; who was never chased is left out. One statement. */
    Map<UserId, Chase> lastOf(Collection<UserId> persons) {
        Map<UserId, Chase> last = new HashMap<>();
        if (!persons.isEmpty()) {
            database.sql("""
                            select c.* from review_chase c where c.person_id in (:ids)
                              and c.chased_on = (select max(l.chased_on) from review_chase l where l.person_id = c.person_id)
                            """)
                    .param("ids", persons.stream().map(UserId::value).toList())
                    .query(row -> {
                        last.put(
                                new UserId(Sql.uuid(row, "person_id")),
                                new Chase(
                                        row.getObject("chased_on", LocalDate.class),
                                        Sql.instant(row, "at"),
                                        new UserId(Sql.uuid(row, "by_person"))));
                    });
        }
        return last;
    }

    /** Whether nobody has chased that person on that day; from now on somebody has. A twin waits here, then finds it so. */
    boolean isFirstOf(LocalDate day, UserId person, Instant at, UserId by) {
        return database.sql(
                                "insert into review_chase (person_id, chased_on, at, by_person) values (?, ?, ?, ?) on conflict do nothing")
                        .params(Sql.values(person, day, at, by))
                        .update()
                == 1;
    }

    record Chase(LocalDate day, Instant at, UserId by) {}
}
