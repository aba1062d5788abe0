/** What finance and engineering confirm about a bet before its squad asks for a gate: the cost, and that it can be undone. */
@NullMarked
@NamedInterface("confirmations")
package org.journeygate.gates.confirmations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
