package org.journeygate.gates;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.journeygate.initiatives.Initiative;

/** What a bet said when one of its gates was asked for, as it was frozen with the evidence. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SubmittedBet(String title, String change, boolean reversible, Initiative.Risk risk) {}
