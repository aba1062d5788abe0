package org.journeygate.gates;

import org.journeygate.people.UserId;

/** The PMO has returned a gate request to its squad lead. */
public record GateReturned(GateRequestId request, String code, String title, UserId squadLead, String reason) {}
