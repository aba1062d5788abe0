package org.journeygate.bench.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.journeygate.bench.Contender;
import org.journeygate.bench.Switch;

/** Process instances of a peer on their way: a panel of five tasks and, apart, a single task. */
public final class PeerCases implements Contender {

    /** A process with five parallel tasks is started. */
    public static final String START = "start";

    /** Four of the five are completed with two variables. */
    public static final String COMPLETE = "complete";

    /** The fifth, which ends the process. */
    public static final String LAST = "last";

    /** The only task of a process is completed with two variables, which ends the process. */
    public static final String SINGLE = "single";

    private static final int SEATS = 5;

    private final Peer peer;

    public PeerCases(Peer peer) {
        this.peer = peer;
    }

    @Override
    public String name() {
        return peer.name();
    }

    @Override
    public Switch database() {
        return peer.database();
    }

    @Override
    public List<Act> prepare(int cases) {
        List<String> singles = IntStream.range(0, cases)
                .mapToObj(number -> peer.tasks(peer.start("single")).get(0))
                .toList();
        var panels = new String[cases];
        List<List<String>> tasks = new ArrayList<>();
        return List.of(
                new Act(START, 1, number -> panels[number] = peer.start("panel")),
                new Act(
                        COMPLETE,
                        SEATS - 1,
                        () -> Arrays.stream(panels).map(peer::tasks).forEach(tasks::add),
                        number -> tasks.get(number).subList(0, SEATS - 1).forEach(this::complete)),
                new Act(LAST, 1, number -> complete(tasks.get(number).get(SEATS - 1))),
                new Act(SINGLE, 1, number -> complete(singles.get(number))));
    }

    private void complete(String task) {
        peer.complete(task, Map.of("outcome", "GO", "reason", "Because of the numbers"));
    }
}
