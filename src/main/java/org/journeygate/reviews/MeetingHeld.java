package org.journeygate.reviews;

/** A review's meeting was held with a quorum. */
public record MeetingHeld(Review review) {}
