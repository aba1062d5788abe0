package org.journeygate.workflow;

/** What lies at the bottom of an exception, in one line. */
final class Causes {

    private Causes() {}

    static String deepest(Throwable thrown) {
        Throwable deepest = thrown;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null
                ? deepest.getClass().getSimpleName()
                : message.replaceAll("\\s+", " ").strip();
    }
}
