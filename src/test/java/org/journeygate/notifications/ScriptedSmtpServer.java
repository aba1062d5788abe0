package org.journeygate.notifications;

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
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that misbehaves as told: one answer per mail, then it accepts. */
final class ScriptedSmtpServer implements AutoCloseable {

    /** What it does with a mail. */
    enum Answer {
        ACCEPT,
        REFUSE_RECIPIENT,
        BUSY,
        HANG_UP_AFTER_DATA
    }

    final List<String> seenMessageIds = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ServerSocket socket;

    ScriptedSmtpServer(Answer... answers) throws IOException {
        this.answers.addAll(List.of(answers));
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted-smtp");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException ended) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(ended);
                }
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintStream(client.getOutputStream(), true, StandardCharsets.UTF_8);
        Answer answer = answers.isEmpty() ? Answer.ACCEPT : answers.remove();
        out.print("220 scripted\r\n");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String verb = line.toUpperCase().split("[ :]")[0];
            switch (verb) {
                case "RCPT" ->
                    out.print(
                            switch (answer) {
                                case REFUSE_RECIPIENT -> "550 5.1.1 no such user\r\n";
                                case BUSY -> "451 4.3.0 try later\r\n";
                                default -> "250 ok\r\n";
                            });
                case "DATA" -> {
                    out.print("354 go on\r\n");
                    readMail(in);
                    if (answer == Answer.HANG_UP_AFTER_DATA) {
                        return;
                    }
                    out.print("250 accepted\r\n");
                }
                case "QUIT" -> {
                    out.print("221 bye\r\n");
                    return;
                }
                default -> out.print("250 ok\r\n");
            }
        }
    }

    private void readMail(BufferedReader in) throws IOException {
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID:")) {
                seenMessageIds.add(line.substring("Message-ID:".length()).strip());
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
