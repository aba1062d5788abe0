/** Benchmarks as pages and as JSON. */
@NullMarked
package org.journeygate.journeys.benchmarks.web;

import org.jspecify.annotations.NullMarked;
