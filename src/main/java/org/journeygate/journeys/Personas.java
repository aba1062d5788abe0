package org.journeygate.journeys;

import org.springframework.stereotype.Component;

/** The personas that journeys are for. */
@Component
public class Personas {

    /** The persona; NotFound where there is none. */
    public Persona get(PersonaId id) {
        throw new UnsupportedOperationException();
    }
}
