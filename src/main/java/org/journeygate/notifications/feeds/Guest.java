package org.journeygate.notifications.feeds;

/** Somebody who is asked to a meeting. */
record Guest(String name, String email) {}
