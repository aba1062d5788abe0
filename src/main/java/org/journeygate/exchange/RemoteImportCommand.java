package org.journeygate.exchange;

import java.io.PrintStream;
import java.util.List;
import org.journeygate.shared.Command;
import org.journeygate.shared.RemoteCommand;
import org.journeygate.shared.RemoteServer;
import tools.jackson.databind.JsonNode;

/** {@code import --url}: brings a file in through a running server, as the owner of the access token. */
final class RemoteImportCommand implements RemoteCommand {

    @Override
    public List<String> words() {
        return List.of("import");
    }

    @Override
    public int run(List<String> arguments, RemoteServer server, PrintStream out) {
        return ImportWish.of(arguments, out).map(wish -> run(wish, server, out)).orElse(Command.NOT_DONE);
    }

    private static int run(ImportWish wish, RemoteServer server, PrintStream out) {
        RemoteServer.Answer answer = server.send(
                "/imports?kind={kind}&dryRun={dryRun}&partial={partial}",
                wish.file(),
                wish.kind(),
                wish.dryRun(),
                wish.partial());
        boolean done = answer.status() == 200;
        if (answer.body().has("rows")) {
            ImportWish.tell(report(answer.body()), wish.dryRun() || !done, out);
        }
        if (!done) {
            answer.body()
                    .path("errors")
                    .forEach(error -> out.println(error.path("message").asString()));
        }
        return done ? Command.DONE : Command.NOT_DONE;
    }

    private static ImportReport report(JsonNode body) {
        List<Fault> faults = body.path("rejected").values().stream()
                .map(fault -> new Fault(
                        fault.path("row").asInt(),
                        fault.path("column").asString(),
                        fault.path("message").asString()))
                .toList();
        return new ImportReport(
                body.path("rows").asInt(),
                body.path("accepted").asInt(),
                body.path("rejectedRows").asInt(),
                faults,
                body.path("added").asInt(0),
                body.path("changed").asInt(0));
    }
}
