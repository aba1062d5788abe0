/** The log over HTTP: pages and endpoints for auditors, PMO and administrators. */
@NullMarked
package org.journeygate.audit.web;

import org.jspecify.annotations.NullMarked;
