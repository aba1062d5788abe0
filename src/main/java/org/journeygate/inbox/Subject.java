package org.journeygate.inbox;

import java.util.UUID;

/**
 * What a work item is about.
 *
 * @param type kebab-case kind, e.g. {@code gate-request}
 * @param code people-facing code, e.g. {@code GR-2026-0017}
 */
public record Subject(String type, UUID id, String code) {}
