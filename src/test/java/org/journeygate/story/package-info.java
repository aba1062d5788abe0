/** The whole story of a gate, as the people in it live it. */
package org.journeygate.story;
