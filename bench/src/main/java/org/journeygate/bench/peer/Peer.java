package org.journeygate.bench.peer;

import java.util.List;
import java.util.Map;
import org.journeygate.bench.Switch;

/** A bare process engine, measured beside us: nothing of what a decision needs around it, only its own work. */
public interface Peer extends AutoCloseable {

    /** What it is called in the results, with its history level. */
    String name();

    Switch database();

    /** Starts an instance of a model: {@code single} opens one task, {@code panel} five; answers the instance's id. */
    String start(String model);

    /** The instance's open tasks. */
    List<String> tasks(String instance);

    /** Completes a task with these variables. */
    void complete(String task, Map<String, Object> variables);

    /** Adds open tasks until there are that many, one for each of ten groups {@code g0} to {@code g9} in turn. */
    void fillTo(int tasks);

    /** The first 25 tasks of these groups, earliest due first; answers how many came. */
    int page(List<String> groups);

    @Override
    void close();
}
