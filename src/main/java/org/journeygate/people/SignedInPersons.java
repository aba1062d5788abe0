package org.journeygate.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions and tokens by which persons are signed in; a session names its person's id as its principal. */
@Component
class SignedInPersons {

    private final JdbcClient database;

    SignedInPersons(JdbcClient database) {
        this.database = database;
    }

    /** Ends every session of the person, on every node, within the caller's transaction. */
    void endSessions(UserId id) {
        database.sql("delete from spring_session where principal_name = ?")
                .param(id.value().toString())
                .update();
    }

    /** Ends every session and every token of the person. */
    void endAll(UserId id) {
        endSessions(id);
        database.sql("delete from access_token where person_id = ?")
                .param(id.value())
                .update();
    }
}
