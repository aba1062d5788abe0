package org.journeygate.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down each call before it is sent and again when its answer is there, and forces both to the disk: whoever is killed,
 * no call is forgotten. Several clients may use one.
 */
final class Recorder implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final FileChannel channel;
    private final AtomicLong last;

    Recorder(Path file) {
        try {
            this.file = file;
            this.last = new AtomicLong(
                    Files.exists(file)
                            ? calls(file).stream().mapToLong(Call::number).max().orElse(0)
                            : 0);
            this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** One that writes into a file of its own, gone with the JVM. */
    static Recorder temporary() {
        try {
            Path file = Files.createTempFile("calls", ".jsonl");
            file.toFile().deleteOnExit();
            return new Recorder(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Before it is sent. */
    Call sending(String act, UUID subject, UUID person, @Nullable String key, String body, Instant at) {
        var call = new Call(last.incrementAndGet(), act, subject, person, key, body, at, null, null, null, null);
        write(call);
        return call;
    }

    /** When its answer is there. */
    void answered(Call call, int status, String answer, @Nullable UUID effect, Instant at) {
        write(call.answered(status, answer, effect, at));
    }

    /** Every call so far, with its answer where there is one. */
    List<Call> calls() {
        return calls(file);
    }

    private synchronized void write(Call call) {
        try {
            channel.write(ByteBuffer.wrap((JSON.writeValueAsString(call) + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(false);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Call> calls(Path file) {
        try {
            Map<Long, Call> calls = new TreeMap<>();
            for (String line : Files.readAllLines(file)) {
                Call call = JSON.readValue(line, Call.class);
                calls.put(call.number(), call);
            }
            return List.copyOf(calls.values());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
