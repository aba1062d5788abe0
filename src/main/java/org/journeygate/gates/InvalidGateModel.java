package org.journeygate.gates;

/** A gate model's file breaks the rules for gate models, so the application does not start. */
class InvalidGateModel extends RuntimeException {

    /**
     * @param file where it lies
     * @param path the place in the file, as a JSON pointer or in words
     */
    InvalidGateModel(String file, String path, String cause) {
        super("Gate model %s, %s: %s".formatted(file, path, cause));
    }
}
