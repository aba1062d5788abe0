package org.journeygate.gates.facts;

import java.math.BigDecimal;

/** A metric before and after, in its unit. */
public record MetricChange(BigDecimal before, BigDecimal after) {}
