package org.journeygate.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** How much of the cores others than this process and its database have used. Known on Linux alone. */
public final class OthersLoad {

    private static final Path PROC = Path.of("/proc");
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    private static final int COUNTED = 8;

    private final long database;

    /** The load beside this JVM and the database whose first process has that id. */
    public OthersLoad(long database) {
        this.database = database;
    }

    /** What has been used until now. */
    public Mark mark() {
        try {
            return Files.exists(PROC.resolve("stat")) ? read() : new Mark(0, 0, 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Mark read() throws IOException {
        long[] cpu = Arrays.stream(
                        Files.readAllLines(PROC.resolve("stat")).get(0).split("\\s+"))
                .skip(1)
                .limit(COUNTED)
                .mapToLong(Long::parseLong)
                .toArray();
        long all = Arrays.stream(cpu).sum();
        return new Mark(all, all - cpu[IDLE] - cpu[WAITING], own());
    }

    private long own() throws IOException {
        long ticks = 0;
        try (Stream<Path> processes = Files.list(PROC)) {
            for (Path process : (Iterable<Path>) processes::iterator) {
                String name = process.getFileName().toString();
                if (name.chars().allMatch(Character::isDigit)) {
                    ticks += ticks(process, Long.parseLong(name));
                }
            }
        }
        return ticks;
    }

    /** What a process of ours has used, with those of its children that have ended; 0 for others. */
    private long ticks(Path process, long id) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean whole = id == ProcessHandle.current().pid() || id == database;
            if (!whole && Long.parseLong(fields[1]) != database) {
                return 0;
            }
            long own = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
            return whole ? own + Long.parseLong(fields[13]) + Long.parseLong(fields[14]) : own;
        } catch (IOException ended) {
            return 0;
        }
    }

    /**
     * Ticks since the machine started.
     *
     * @param all of all cores, idle ones included
     * @param busy those not idle
     * @param own ours
     */
    public record Mark(long all, long busy, long own) {

        /** Ticks between the two. */
        public Mark since(Mark before) {
            return new Mark(all - before.all, busy - before.busy, own - before.own);
        }

        public Mark plus(Mark other) {
            return new Mark(all + other.all, busy + other.busy, own + other.own);
        }

        /** What others used, in per cent of all cores. */
        public double others() {
            return all == 0 ? 0 : Math.max(0, 100.0 * (busy - own) / all);
        }
    }
}
