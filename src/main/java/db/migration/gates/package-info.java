/** Migrations of the gates that differ from one database product to the other. */
@NullMarked
package db.migration.gates;

import org.jspecify.annotations.NullMarked;
