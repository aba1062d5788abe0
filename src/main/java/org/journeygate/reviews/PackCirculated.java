package org.journeygate.reviews;

/** The pack of a review goes out, before its readers are asked; what is in it does not change any more. */
public record PackCirculated(Review review) {}
