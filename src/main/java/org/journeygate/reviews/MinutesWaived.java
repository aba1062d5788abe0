package org.journeygate.reviews;

import org.journeygate.people.Actor;

/** The chair has let the minutes of a review's meeting go: there will be none. */
public record MinutesWaived(Review review, Actor by) {}
