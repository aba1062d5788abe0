package org.journeygate.shared.web;

/**
 * The version that the client saw, as its {@code If-Match} header names it. A controller that takes one as a parameter is
 * refused without the header (428); the module refuses a stale one (412).
 */
public record IfMatch(int version) {}
