package org.journeygate.reviews;

/** A review's meeting has another date: it was moved, or is to be held again for want of a quorum. */
public record MeetingMoved(Review review) {}
