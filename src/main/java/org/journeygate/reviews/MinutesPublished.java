package org.journeygate.reviews;

/** The minutes of a review's meeting are out. */
public record MinutesPublished(Review review) {}
