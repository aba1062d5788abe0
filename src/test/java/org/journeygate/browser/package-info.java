/** What tests in a real browser share. */
package org.journeygate.browser;
