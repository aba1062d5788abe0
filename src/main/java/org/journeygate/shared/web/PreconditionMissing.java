package org.journeygate.shared.web;

/** An update that does not say which version its sender saw. 428. */
final class PreconditionMissing extends RuntimeException {

    PreconditionMissing() {
        super("Say in If-Match which version you saw: the ETag of your last read.");
    }
}
