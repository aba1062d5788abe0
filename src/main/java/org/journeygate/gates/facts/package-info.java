/** What an item of evidence states beyond words, by kind: an experiment's counts, a metric before and after, a method. */
@NullMarked
@NamedInterface("facts")
package org.journeygate.gates.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
