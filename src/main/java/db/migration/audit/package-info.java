/** Migrations of the log that differ from one database product to the other. */
@NullMarked
package db.migration.audit;

import org.jspecify.annotations.NullMarked;
