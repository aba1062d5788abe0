/** Gate requests, decisions and gate models as pages and over REST. */
@NullMarked
package org.journeygate.gates.web;

import org.jspecify.annotations.NullMarked;
