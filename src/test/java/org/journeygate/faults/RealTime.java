package org.journeygate.faults;

/** Lets real time pass: what is watched here runs in JVMs of its own or behind a socket, on the machine's clock. */
final class RealTime {

    private RealTime() {}

    static void pass(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
