package org.journeygate.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Four who vote over HTTP without a pause, each call under a key of its own and recorded: votes, changed votes, deciding
 * votes, now and then a draft submitted. What got no answer is asked for again under its key until there is one.
 */
final class Clients {

    private static final int FOUR = 4;
    private static final List<String> OUTCOMES = List.of("GO", "STOP", "PIVOT");

    private final Supplies supplies;
    private final Recorder recorder;
    private final Queue<UUID> fresh;
    private final Queue<UUID> drafts;
    private final List<UUID> open = new ArrayList<>();
    private final AtomicInteger keys = new AtomicInteger();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private volatile List<Node> nodes = List.of();
    private volatile boolean going;

    Clients(Supplies supplies, Recorder recorder) {
        this.supplies = supplies;
        this.recorder = recorder;
        this.fresh = new ConcurrentLinkedQueue<>(supplies.inReview());
        this.drafts = new ConcurrentLinkedQueue<>(supplies.drafts());
        for (int at = 0; at < FOUR; at++) {
            open.add(fresh.remove());
        }
    }

    /** Lets them vote at these nodes while something is done. */
    void during(List<Node> where, Runnable something) {
        nodes = where;
        going = true;
        ExecutorService threads = Executors.newFixedThreadPool(FOUR);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int at = 0; at < FOUR; at++) {
                int client = at;
                running.add(threads.submit(() -> act(client)));
            }
            something.run();
            going = false;
            for (Future<?> one : running) {
                one.get(60, TimeUnit.SECONDS);
            }
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Asks again for whatever has no answer yet; at most for a minute. */
    void askAgain(Node where) {
        nodes = List.of(where);
        Instant end = Instant.now().plus(Invariants.LONGEST_BACKLOG);
        for (Call call : unanswered()) {
            while (Instant.now().isBefore(end) && !again(call)) {
                RealTime.pass(100);
            }
        }
    }

    private List<Call> unanswered() {
        return Answers.byKey(recorder.calls()).values().stream()
                .filter(calls -> calls.stream().noneMatch(call -> call.isFinal() || isRefusal(call)))
                .map(calls -> calls.get(0))
                .toList();
    }

    private static boolean isRefusal(Call call) {
        return call.status() != null && call.status() / 100 == 4 && !call.isStillRunning();
    }

    private boolean again(Call call) {
        String login = supplies.persons().entrySet().stream()
                .filter(person -> person.getValue().equals(call.person()))
                .findFirst()
                .orElseThrow()
                .getKey();
        Call answered = send(login, call.act(), call.subject(), String.valueOf(call.key()), call.body(), 0);
        return answered.isFinal() || isRefusal(answered);
    }

    private void act(int client) {
        var random = new Random(client + 1000L * keys.get());
        while (going) {
            int dice = random.nextInt(100);
            UUID request = open.get(client);
            String outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            if (dice < 80) {
                vote(dice < 40 ? "exec" : "exec2", request, outcome, client);
            } else if (dice < 88 && !drafts.isEmpty()) {
                UUID draft = drafts.poll();
                if (draft != null) {
                    send("lead", "submit", draft, key(), "", client);
                }
            } else if (dice < 94) {
                List.of("exec", "exec2", "exec3").forEach(login -> vote(login, request, outcome, client));
                UUID next = fresh.poll();
                if (next != null) {
                    open.set(client, next);
                }
            }
        }
    }

    private void vote(String login, UUID request, String outcome, int client) {
        send(login, "vote", request, key(), "{\"outcome\":\"%s\",\"reason\":\"It pays\"}".formatted(outcome), client);
    }

    private String key() {
        return "key-" + keys.incrementAndGet();
    }

    private Call send(String login, String act, UUID subject, String key, String body, int client) {
        Call call = recorder.sending(act, subject, supplies.persons().get(login), key, body, Instant.now());
        try {
            Node node = nodes.get(client % nodes.size());
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(node.url("/api/v1/gate-requests/%s/%s"
                                    .formatted(subject, act.equals("submit") ? "submission" : "votes"))))
                            .timeout(Duration.ofSeconds(30))
                            .header(
                                    "Authorization",
                                    "Bearer " + supplies.tokens().get(login))
                            .header("Idempotency-Key", key)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            UUID effect = vote(act, response);
            recorder.answered(call, response.statusCode(), response.body(), effect, Instant.now());
            return call.answered(response.statusCode(), response.body(), effect, Instant.now());
        } catch (IOException lost) {
            RealTime.pass(50);
            return call;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static @Nullable UUID vote(String act, HttpResponse<String> response) {
        return act.equals("vote") && response.statusCode() == 201
                ? UUID.fromString(response.body().substring(7, 43))
                : null;
    }
}
