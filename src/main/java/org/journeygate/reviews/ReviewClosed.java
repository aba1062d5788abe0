package org.journeygate.reviews;

/** A review has closed, with everything that was owed to it in its last state. */
public record ReviewClosed(Review review) {}
