package org.journeygate.journeys;

/** What is said about a portfolio has changed, such as its zone or how it cuts the fiscal year. */
public record PortfolioChanged(PortfolioId portfolio) {}
