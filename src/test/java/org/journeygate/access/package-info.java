/** Who may do what: every route, every role. */
package org.journeygate.access;
