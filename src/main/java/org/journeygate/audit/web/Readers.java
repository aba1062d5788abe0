package org.journeygate.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.journeygate.shared.NotPermitted;

/**
 * Who may read the log. The roles stand here by name and the right is checked at the border, because the module of people
 * itself writes into this log and so lies above it.
 */
final class Readers {

    static final String[] ROLES = {"AUDITOR", "PMO", "ADMINISTRATOR"};

    private Readers() {}

    /** Refuses everybody else. */
    static void require(HttpServletRequest request) {
        if (Stream.of(ROLES).noneMatch(request::isUserInRole)) {
            throw new NotPermitted(
                    "audit-readers-only", "Only auditors, the PMO and administrators read the audit log.");
        }
    }
}
