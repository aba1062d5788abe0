/** Migrations of the reviews that differ from one database product to the other. */
@NullMarked
package db.migration.reviews;

import org.jspecify.annotations.NullMarked;
