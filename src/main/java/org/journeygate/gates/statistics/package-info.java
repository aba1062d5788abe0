/** What the numbers of a trial with two arms say: effect, interval, p-value and power. Knows nothing of gates. */
@NullMarked
package org.journeygate.gates.statistics;

import org.jspecify.annotations.NullMarked;
