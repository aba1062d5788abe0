package org.journeygate.people;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The made-up accounts that the demo's sign-in page offers; there is no such thing elsewhere. */
@Component
@Profile("demo")
public class OfferedAccounts {

    /** The password of every account of the demo. */
    public static final String PASSWORD = "demo";

    private static final int MOST = 12;

    private final JdbcClient database;
    private final People people;

    OfferedAccounts(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    /** The active persons who can sign in, in the order in which they were added. */
    public List<Person> all() {
        List<UserId> ids = database.sql("""
                        select id from person where active and password_hash is not null
                         order by created_at, id limit ?""").param(MOST).query(java.util.UUID.class).list().stream()
                .map(UserId::new)
                .toList();
        var found = people.all(ids);
        return ids.stream().filter(found::containsKey).map(found::get).toList();
    }
}
