package org.journeygate.gates.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.journeygate.gates.GateModelUse;
import org.journeygate.gates.GateModelVersion;

/** A version of a gate model and how many requests run on it. */
record GateModelVersionJson(
        @JsonUnwrapped GateModelVersion version,
        @JsonUnwrapped GateModelUse use) {}
