package org.journeygate.shared;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.journeygate.shared.database.UnfitDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** The jar as a command-line tool: starts the application without its web server and its timers, runs one command, ends. */
public final class CommandLine {

    /** The words are none of the commands'. */
    static final int UNKNOWN = 2;

    /** Another process holds the database. */
    static final int IN_USE = 3;

    /** The application does not start; the log says why. */
    static final int UNABLE = 4;

    private static final String URL = "--url";
    private static final String TOKEN = "JOURNEYGATE_TOKEN";
    private static final int H2_DATABASE_ALREADY_OPEN = 90020;
    private static final List<String> AT_REST = List.of(
            "--journeygate.workflow.job-executor=false",
            "--journeygate.mail.poll=false",
            "--logging.level.root=error",
            "--logging.level.org.springframework.boot.SpringApplication=off",
            "--logging.level.org.springframework.boot.diagnostics=off");

    private final Class<?> application;
    private final PrintStream out;
    private final @Nullable String token;

    CommandLine(Class<?> application, PrintStream out, @Nullable String token) {
        this.application = application;
        this.out = out;
        this.token = token;
    }

    /** Of the application, saying what comes of it on standard output. */
    public static CommandLine of(Class<?> application) {
        return new CommandLine(
                application,
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                System.getenv(TOKEN));
    }

    /** Whether these arguments ask for a command: the first that is not a setting is a word. */
    public static boolean asksForCommand(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !isSetting(argument))
                .findFirst()
                .filter(first -> !first.startsWith("-"))
                .isPresent();
    }

    /**
     * Runs the command that the arguments ask for and returns the exit status: on the database, or after {@code --url}
     * through the server there, as the owner of the token in {@code JOURNEYGATE_TOKEN}.
     */
    public int run(String... arguments) {
        List<String> asked = new ArrayList<>(List.of(arguments));
        int url = asked.indexOf(URL);
        if (url >= 0) {
            if (url + 1 == asked.size()) {
                out.println("Say where the server is: --url http://localhost:8080");
                return Command.NOT_DONE;
            }
            String address = asked.remove(url + 1);
            asked.remove(url);
            return remotely(address, asked);
        }
        return locally(arguments);
    }

    private int remotely(String address, List<String> words) {
        List<RemoteCommand> commands =
                SpringFactoriesLoader.forDefaultResourceLocation().load(RemoteCommand.class);
        Optional<RemoteCommand> found = commands.stream()
                .filter(command -> startsWith(words, command.words()))
                .findFirst();
        if (found.isEmpty()) {
            out.println("There is no command \"%s\" with --url. Known are:".formatted(String.join(" ", words)));
            commands.forEach(command -> out.println("  " + String.join(" ", command.words())));
            return UNKNOWN;
        }
        RemoteCommand command = found.get();
        try {
            return command.run(
                    words.subList(command.words().size(), words.size()), new RemoteServer(address, token), out);
        } catch (RemoteServer.RemoteRefusal refused) {
            out.println(refused.getMessage());
            return Command.NOT_DONE;
        }
    }

    private int locally(String... arguments) {
        Optional<StandaloneCommand> alone = standalone().stream()
                .filter(command -> startsWith(words(arguments), command.words()))
                .findFirst();
        if (alone.isPresent()) {
            return alone(alone.get(), arguments);
        }
        try (ConfigurableApplicationContext context = start(application, settings(arguments))) {
            return run(context.getBeanProvider(Command.class).stream().toList(), words(arguments));
        } catch (RuntimeException failed) {
            return explain(failed);
        }
    }

    private int alone(StandaloneCommand command, String... arguments) {
        List<String> words = words(arguments);
        try (ConfigurableApplicationContext settings = start(Nothing.class, settings(arguments))) {
            return command.run(
                    words.subList(command.words().size(), words.size()),
                    settings.getEnvironment(),
                    more -> start(
                            application,
                            settings(Stream.concat(
                                            Arrays.stream(arguments).filter(given -> Arrays.stream(more)
                                                    .noneMatch(first ->
                                                            nameOf(first).equals(nameOf(given)))),
                                            Arrays.stream(more))
                                    .toArray(String[]::new))),
                    out);
        } catch (RuntimeException failed) {
            return explain(failed);
        }
    }

    private static List<StandaloneCommand> standalone() {
        return SpringFactoriesLoader.forDefaultResourceLocation().load(StandaloneCommand.class);
    }

    private static ConfigurableApplicationContext start(Class<?> source, String... settings) {
        return new SpringApplicationBuilder(source).web(WebApplicationType.NONE).run(settings);
    }

    private static String[] settings(String... arguments) {
        return Stream.concat(Arrays.stream(arguments).filter(CommandLine::isSetting), AT_REST.stream())
                .toArray(String[]::new);
    }

    private static List<String> words(String... arguments) {
        return Arrays.stream(arguments).filter(argument -> !isSetting(argument)).toList();
    }

    /** An application of nothing, for the sake of its settings. */
    private static final class Nothing {}

    private int run(List<Command> commands, List<String> words) {
        Optional<Command> found = commands.stream()
                .filter(command -> startsWith(words, command.words()))
                .max(Comparator.comparingInt(command -> command.words().size()));
        if (found.isEmpty()) {
            out.println("There is no command \"%s\". Known are:".formatted(String.join(" ", words)));
            Stream.concat(
                            commands.stream().map(command -> String.join(" ", command.words()) + " " + command.usage()),
                            standalone().stream()
                                    .map(command -> String.join(" ", command.words()) + " " + command.usage()))
                    .map(line -> "  " + line)
                    .sorted()
                    .forEach(out::println);
            return UNKNOWN;
        }
        Command command = found.get();
        try {
            return command.run(words.subList(command.words().size(), words.size()), out);
        } catch (Refusal refused) {
            out.println(refused.sentence());
            return Command.NOT_DONE;
        }
    }

    private int explain(RuntimeException failed) {
        if (causes(failed).anyMatch(CommandLine::isDatabaseInUse)) {
            out.println(
                    "The database is in use by a running server: work through it with --url, stop it first, or let both work on PostgreSQL.");
            return IN_USE;
        }
        Optional<UnfitDatabase> unfit = causes(failed)
                .filter(UnfitDatabase.class::isInstance)
                .map(UnfitDatabase.class::cast)
                .findFirst();
        if (unfit.isPresent()) {
            out.println(unfit.get().getMessage() + ". " + unfit.get().remedy());
            return UNABLE;
        }
        String reason =
                causes(failed).reduce((outer, inner) -> inner).orElse(failed).getMessage();
        out.println("Journeygate does not start: " + reason);
        return UNABLE;
    }

    private static boolean isSetting(String argument) {
        String name = nameOf(argument);
        return name.startsWith("--") && name.indexOf('.') > 0;
    }

    private static String nameOf(String argument) {
        return argument.split("=", 2)[0];
    }

    private static boolean startsWith(List<String> words, List<String> command) {
        return words.size() >= command.size()
                && words.subList(0, command.size()).equals(command);
    }

    private static boolean isDatabaseInUse(Throwable cause) {
        return cause instanceof SQLException failure && failure.getErrorCode() == H2_DATABASE_ALREADY_OPEN;
    }

    private static Stream<Throwable> causes(Throwable failed) {
        return Stream.<@Nullable Throwable>iterate(
                        failed, each -> each != null, each -> each == null ? null : each.getCause())
                .map(each -> (Throwable) java.util.Objects.requireNonNull(each));
    }
}
