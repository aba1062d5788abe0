/** What the database must be like, looked at before anything is written to it, and how long it is waited for. */
@NullMarked
package org.journeygate.shared.database;

import org.jspecify.annotations.NullMarked;
