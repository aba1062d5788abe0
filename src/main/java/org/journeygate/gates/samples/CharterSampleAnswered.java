package org.journeygate.gates.samples;

import java.util.Set;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The PMO has looked at what a squad decided by itself.
 *
 * @param asChartered whether it found it as the charter says
 * @param audience the squad's lead and sponsor, of today and of the day of the decision
 */
public record CharterSampleAnswered(
        CharterSampleId sample,
        String decisionCode,
        String title,
        String gate,
        String charter,
        boolean asChartered,
        @Nullable String reason,
        Set<UserId> audience) {}
