/** What people have in their calendars: feeds of deadlines and reviews by an address that is a secret, and invitations to meetings. */
@NullMarked
@NamedInterface("feeds")
package org.journeygate.notifications.feeds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
