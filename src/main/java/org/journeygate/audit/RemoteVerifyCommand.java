package org.journeygate.audit;

import java.io.PrintStream;
import java.util.List;
import org.journeygate.shared.Command;
import org.journeygate.shared.RemoteCommand;
import org.journeygate.shared.RemoteServer;
import tools.jackson.databind.JsonNode;

/** {@code audit verify --url}: has a running server walk along its chain. */
final class RemoteVerifyCommand implements RemoteCommand {

    @Override
    public List<String> words() {
        return List.of("audit", "verify");
    }

    @Override
    public int run(List<String> arguments, RemoteServer server, PrintStream out) {
        RemoteServer.Answer answer = server.get("/audit/verification");
        if (answer.status() != 200) {
            out.println("There is no audit log to read there: the server answered " + answer.status());
            return Command.NOT_DONE;
        }
        JsonNode found = answer.body();
        return VerifyCommand.tell(
                new Verification(
                        found.path("valid").asBoolean(false),
                        found.path("entries").asLong(0),
                        found.path("head").asString(""),
                        found.path("brokenAt").asLong(0),
                        found.path("fault").asString("")),
                out);
    }
}
