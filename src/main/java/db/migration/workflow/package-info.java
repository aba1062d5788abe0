/** Migrations of the workflow module that run scripts out of the engine's own jar. */
@NullMarked
package db.migration.workflow;

import org.jspecify.annotations.NullMarked;
