package org.journeygate.reviews;

/** A review has opened, with everything that is owed to it. */
public record ReviewOpened(Review review) {}
