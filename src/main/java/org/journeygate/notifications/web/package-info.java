/** The outbox for its administrator, and each person's choice of mails, over HTTP. */
@NullMarked
package org.journeygate.notifications.web;

import org.jspecify.annotations.NullMarked;
