package org.journeygate.gates;

import org.journeygate.people.UserId;

/** A returned gate request has lapsed: the squad lead was silent for as long as its gate model waits. */
public record GateLapsed(GateRequestId request, String code, String title, UserId squadLead) {}
