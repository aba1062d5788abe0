/** The frame around every page: navigation, words and numbers for people, notices, and how refusals reach a browser or a program. */
@NullMarked
package org.journeygate.shared.web;

import org.jspecify.annotations.NullMarked;
