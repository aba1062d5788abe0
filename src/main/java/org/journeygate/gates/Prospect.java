package org.journeygate.gates;

import org.jspecify.annotations.Nullable;

/**
 * What awaits a gate request if it is submitted now.
 *
 * @param rights whether the squad passes the gate by itself; null for what is about a pause
 * @param longest the working days that it takes at most, without return, question, meeting or chair
 */
public record Prospect(
        Readiness readiness,
        Tier tier,
        int longest,
        @Nullable RightsOutlook rights) {}
