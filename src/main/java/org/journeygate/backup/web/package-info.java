/** A backup over REST. */
@NullMarked
package org.journeygate.backup.web;

import org.jspecify.annotations.NullMarked;
