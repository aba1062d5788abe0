/** How far an item of evidence can be trusted: a grade from the customer's table, which wears off with time. */
@NullMarked
@NamedInterface("grades")
package org.journeygate.gates.grades;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
