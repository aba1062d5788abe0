package org.journeygate.journeys.maps;

/**
 * Where a customer meets the company at a stage.
 *
 * @param channel such as app, shop or phone
 * @param text what happens there
 */
public record Touchpoint(String channel, String text) {}
