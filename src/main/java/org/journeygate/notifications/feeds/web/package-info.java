/** Calendars over HTTP: what they read by their secret address, and the addresses as their owner keeps them. */
@NullMarked
package org.journeygate.notifications.feeds.web;

import org.jspecify.annotations.NullMarked;
