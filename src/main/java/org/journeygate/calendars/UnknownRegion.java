package org.journeygate.calendars;

import org.journeygate.shared.InvalidInput;

/** No holidays are known for that region. */
public final class UnknownRegion extends InvalidInput {

    UnknownRegion(String region) {
        super(
                "region",
                "has no known holidays: \"%s\" is not an ISO 3166 country with an optional subdivision, such as gb or de-by"
                        .formatted(region));
    }

    @Override
    public String getMessage() {
        return "journeygate.calendar.region " + errors().get(0).message();
    }
}
