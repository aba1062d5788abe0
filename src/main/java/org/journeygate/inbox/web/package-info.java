/** The inbox as pages and over REST. */
@NullMarked
package org.journeygate.inbox.web;

import org.jspecify.annotations.NullMarked;
