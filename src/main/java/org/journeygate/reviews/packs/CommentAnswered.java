package org.journeygate.reviews.packs;

/**
 * What a member said about a brief was answered.
 *
 * @param review its code
 * @param journey name of the brief's
 * @param by name of who answered
 */
public record CommentAnswered(String review, String journey, PackComment comment, String by) {}
