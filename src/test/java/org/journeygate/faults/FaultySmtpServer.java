package org.journeygate.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A mail server over plain sockets that behaves as badly as it is told, and remembers every mail that it has taken. */
final class FaultySmtpServer implements AutoCloseable {

    /** How it behaves from now on. */
    enum Mood {
        WELL,
        /** Hangs up on whoever calls. */
        DOWN,
        /** Answers each line, but slowly. */
        SLOW,
        /** Takes the mail and never says so. */
        SILENT_AFTER_THE_DOT,
        /** Has no time now: 451. */
        BUSY,
        /** Will never take it: 554. */
        REFUSING,
        /** Knows every other recipient only: 550 for the rest. */
        HALF_UNKNOWN
    }

    private final List<AcceptedMail> accepted = new CopyOnWriteArrayList<>();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger recipients = new AtomicInteger();
    private final AtomicInteger silences = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "faulty-smtp");
        thread.setDaemon(true);
        return thread;
    });
    private final ServerSocket socket;
    private volatile Mood mood = Mood.WELL;
    private volatile long slowMillis = 300;

    FaultySmtpServer() {
        try {
            socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.execute(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    void is(Mood now) {
        mood = now;
    }

    void slowBy(long millis) {
        slowMillis = millis;
    }

    /** Every mail it has taken, in its order. */
    List<AcceptedMail> accepted() {
        return List.copyOf(accepted);
    }

    /** How often it has taken a mail without saying so. */
    int silences() {
        return silences.get();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                threads.execute(() -> attend(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void attend(Socket client) {
        try (client) {
            if (mood != Mood.DOWN) {
                talk(client);
            }
        } catch (IOException hungUp) {
            // the other side is gone, which is its right
        } finally {
            clients.remove(client);
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 faulty");
        String recipient = "";
        for (String line = in.readLine(); line != null && mood != Mood.DOWN; line = in.readLine()) {
            switch (line.toUpperCase(Locale.ROOT).split("[ :]")[0]) {
                case "RCPT" -> {
                    recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                    say(out, answerTo(mood));
                }
                case "DATA" -> {
                    say(out, "354 go on");
                    take(in, recipient);
                    if (mood == Mood.SILENT_AFTER_THE_DOT) {
                        silences.incrementAndGet();
                        in.readLine();
                        return;
                    }
                    say(out, "250 accepted");
                }
                case "QUIT" -> {
                    say(out, "221 bye");
                    return;
                }
                default -> say(out, "250 ok");
            }
        }
    }

    private String answerTo(Mood now) {
        return switch (now) {
            case BUSY -> "451 4.3.0 try later";
            case REFUSING -> "554 5.7.1 not from you";
            case HALF_UNKNOWN -> recipients.incrementAndGet() % 2 == 0 ? "550 5.1.1 no such user" : "250 ok";
            default -> "250 ok";
        };
    }

    private void say(PrintStream out, String answer) {
        if (mood == Mood.SLOW) {
            RealTime.pass(slowMillis);
        }
        out.print(answer + "\r\n");
    }

    private void take(BufferedReader in, String recipient) throws IOException {
        String messageId = null;
        for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                accepted.add(new AcceptedMail(String.valueOf(messageId), recipient));
                return;
            }
            if (messageId == null && line.startsWith("Message-ID:")) {
                messageId = line.substring("Message-ID:".length()).strip();
            }
        }
        throw new IOException("The mail broke off");
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (Socket client : clients) {
                client.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        threads.shutdownNow();
    }
}
