package org.journeygate.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final String DRY_RUN = "--dry-run";
    private static final String PARTIAL = "--partial";

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
        return "KIND FILE [--dry-run] [--partial]: brings a CSV or XLSX file in, or says what would come of it; KIND is decisions";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        List<String> words = new ArrayList<>(arguments);
        boolean dryRun = words.remove(DRY_RUN);
        boolean partial = words.remove(PARTIAL);
        if (words.size() != 2 || words.get(1).startsWith("--")) {
            out.println("Say what to bring in and from where: import " + usage());
            return NOT_DONE;
        }
        ImportKind kind = ImportKind.named(words.get(0));
        Path file = Path.of(words.get(1));
        if (!Files.isRegularFile(file)) {
            out.println("There is no file " + file);
            return NOT_DONE;
        }
        try (InputStream content = Files.newInputStream(file)) {
            tell(
                    dryRun
                            ? imports.check(kind, content, OPERATOR)
                            : imports.bring(kind, String.valueOf(file.getFileName()), content, partial, OPERATOR),
                    dryRun,
                    out);
            return DONE;
        } catch (ImportRefused refused) {
            tell(refused.report(), true, out);
            out.println(refused.sentence());
            return NOT_DONE;
        } catch (UnreadableFile refused) {
            refused.errors().forEach(error -> out.println(error.message()));
            return NOT_DONE;
        } catch (IOException failed) {
            out.println("%s cannot be read".formatted(file));
            return NOT_DONE;
        }
    }

    private static void tell(ImportReport report, boolean unchanged, PrintStream out) {
        out.println("%d rows: %d good, %d refused with %d faults"
                .formatted(
                        report.rows(),
                        report.accepted(),
                        report.rejectedRows(),
                        report.rejected().size()));
        report.rejected()
                .forEach(fault ->
                        out.println("  row %d, %s: %s".formatted(fault.row(), fault.column(), fault.message())));
        out.println((unchanged
                        ? "Nothing was changed; %d new and %d changed would come in"
                        : "Brought in: %d new, %d changed")
                .formatted(report.added(), report.changed()));
    }
}
