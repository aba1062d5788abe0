package org.journeygate.exchange;

/** What a good row says, and where it stands. */
record Placed<T>(int row, T content) {}
