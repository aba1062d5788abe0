package org.journeygate.reviews;

/** A review was cancelled before its meeting. */
public record ReviewCancelled(Review review) {}
