/** What leaves the house: the outbox, mails and digests, calendars. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "people",
            "calendars",
            "workflow",
            "inbox",
            "journeys",
            "squads",
            "initiatives",
            "gates",
            "gates :: confirmations",
            "gates :: samples",
            "reviews",
            "reviews :: compliance",
            "reviews :: packs"
        })
package org.journeygate.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
