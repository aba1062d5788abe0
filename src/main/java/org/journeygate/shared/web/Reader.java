package org.journeygate.shared.web;

import java.util.UUID;

/** The person that a page is made for, as the frame shows them; the authentication of whoever has signed in is one. */
public interface Reader {

    /** The person's id. */
    UUID id();

    /** The name that others see. */
    String displayName();
}
