/** What speaks against a bet before anybody has measured anything: the wrong customers, a job that another bet does, no core journey. */
@NullMarked
@NamedInterface("checks")
package org.journeygate.initiatives.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
