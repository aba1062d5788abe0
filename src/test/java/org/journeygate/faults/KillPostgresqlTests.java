package org.journeygate.faults;

import org.junit.jupiter.api.Tag;

/** The same on PostgreSQL, which takes as long and has its own journal: in the long runs alone. */
@Tag("database")
@Tag("postgresql")
@Tag("faults")
class KillPostgresqlTests extends KillTests {}
