/** The sheet of outcome attainment as page, files and JSON. */
@NullMarked
package org.journeygate.squads.attainment.web;

import org.jspecify.annotations.NullMarked;
