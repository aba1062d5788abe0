package org.journeygate.audit;

import java.io.PrintStream;
import java.util.List;
import org.journeygate.shared.Command;
import org.springframework.stereotype.Component;

/** {@code audit verify}: walks along the whole chain and says whether it is as it was written. */
@Component
class VerifyCommand implements Command {

    private final AuditLog audit;

    VerifyCommand(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public List<String> words() {
        return List.of("audit", "verify");
    }

    @Override
    public String usage() {
        return ": tells whether the audit log is whole";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        return tell(audit.verify(), out);
    }

    static int tell(Verification found, PrintStream out) {
        if (found.valid()) {
            out.println("The log is whole: %d entries, head %s".formatted(found.entries(), found.head()));
            return DONE;
        }
        out.println("The log is broken at entry %d: %s. The %d entries before it are whole."
                .formatted(found.brokenAt(), found.fault(), found.entries()));
        return NOT_DONE;
    }
}
