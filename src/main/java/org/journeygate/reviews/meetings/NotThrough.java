package org.journeygate.reviews.meetings;

import java.util.List;
import java.util.Map;
import org.journeygate.shared.InvalidInput;

/** The meeting has not said something that its minutes have to say. */
public final class NotThrough extends InvalidInput {

    NotThrough(List<FieldError> missing) {
        super("meeting-not-through", "The minutes cannot be published yet: something is missing.", missing, Map.of());
    }
}
