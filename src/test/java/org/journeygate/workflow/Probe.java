package org.journeygate.workflow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.shared.StateMovedOn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door of the test models, which also keeps what happened to it. */
@Door("probe")
public class Probe {

    static final UUID HOLDER = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final JdbcClient database;
    final List<String> seats = new ArrayList<>();
    final List<String> calls = new ArrayList<>();
    final List<TaskOpened> opened = new ArrayList<>();
    final List<TaskEnded> ended = new ArrayList<>();
    final Map<String, Instant> instants = new HashMap<>();
    boolean settled;
    int failures;

    Probe(JdbcClient database) {
        this.database = database;
    }

    void forget() {
        seats.clear();
        calls.clear();
        opened.clear();
        ended.clear();
        instants.clear();
        settled = false;
        failures = 0;
    }

    @EventListener
    void on(TaskOpened event) {
        opened.add(event);
    }

    @EventListener
    void on(TaskEnded event) {
        ended.add(event);
    }

    public List<String> seats(String subject) {
        return List.copyOf(seats);
    }

    public boolean settled(String subject) {
        return settled;
    }

    public @Nullable String holder(String seat) {
        return HOLDER.toString();
    }

    public Date dueAt(String subject, @Nullable String seat) {
        return Date.from(instants.get("due"));
    }

    public Date remindAt(UUID subject, String seat) {
        return Date.from(instants.getOrDefault("remind " + seat, instants.get("remind")));
    }

    public Instant lapsesAt(String subject) {
        return instants.get("lapse");
    }

    public void remind(UUID subject, String seat) {
        calls.add("remind " + seat);
    }

    /** Fails as often as it was told to; before that it writes a row, which must go with the failure. */
    public void work(UUID subject) {
        calls.add("work");
        database.sql("insert into code_sequence (prefix, code_year, last_number) values ('ZZ', 2000, 1)")
                .update();
        if (failures-- > 0) {
            throw new IllegalStateException("The mail server has gone home");
        }
    }

    public String tier(double cost) {
        return cost > 100 ? "full" : "light";
    }

    public Map<String, String> map() {
        return Map.of("key", "value");
    }

    public void told(String something) {
        calls.add("told " + something);
    }

    public void refuse() {
        throw new StateMovedOn("too-late", "Too late.");
    }
}
