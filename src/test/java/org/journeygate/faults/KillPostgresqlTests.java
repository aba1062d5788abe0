package org.journeygate.faults;

import org.junit.jupiter.api.Tag;

/** The same on PostgreSQL. */
@Tag("database")
@Tag("postgresql")
class KillPostgresqlTests extends KillTests {}
