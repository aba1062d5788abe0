package org.journeygate.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Command;
import org.springframework.stereotype.Component;

/** Brings a file in from the command line; whoever may run the jar on the data acts as an administrator. */
@Component
class ImportCommand implements Command {

    private static final Actor OPERATOR = new Actor(null, "Command line", Set.of(Role.ADMINISTRATOR));

    private final Imports imports;

    ImportCommand(Imports imports) {
        this.imports = imports;
    }

    @Override
    public List<String> words() {
        return List.of("import");
    }

    @Override
    public String usage() {
        return ImportWish.USAGE;
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        return ImportWish.of(arguments, out).map(wish -> run(wish, out)).orElse(NOT_DONE);
    }

    private int run(ImportWish wish, PrintStream out) {
        ImportKind kind = ImportKind.named(wish.kind());
        try (InputStream content = Files.newInputStream(wish.file())) {
            String name = String.valueOf(wish.file().getFileName());
            ImportWish.tell(
                    wish.dryRun()
                            ? imports.check(kind, content, OPERATOR)
                            : imports.bring(kind, name, content, wish.partial(), OPERATOR),
                    wish.dryRun(),
                    out);
            return DONE;
        } catch (ImportRefused refused) {
            ImportWish.tell(refused.report(), true, out);
            out.println(refused.sentence());
            return NOT_DONE;
        } catch (UnreadableFile refused) {
            refused.errors().forEach(error -> out.println(error.message()));
            return NOT_DONE;
        } catch (IOException failed) {
            out.println("%s cannot be read".formatted(wish.file()));
            return NOT_DONE;
        }
    }
}
