package org.journeygate.workflow;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row per step that a process took; outlives the engine's own instance and feeds timeline, picture and cycle time. */
@Component
public class StepLog {

    private final JdbcClient database;

    StepLog(JdbcClient database) {
        this.database = database;
    }

    /** The steps about a subject, oldest first. */
    public List<Step> of(UUID subject) {
        return database.sql(
                        "select process, version, element, type, name, at from step_log where subject = ? order by seq")
                .param(subject)
                .query((row, number) -> new Step(
                        row.getString("process"),
                        row.getInt("version"),
                        row.getString("element"),
                        row.getString("type"),
                        row.getString("name"),
                        Sql.instant(row, "at")))
                .list();
    }

    /** Where the subject's process stands now: ids of the elements that hold a token; empty once it has ended. */
    public List<String> positions(UUID subject) {
        return database.sql("""
                        select distinct token.act_id_
                        from act_ru_execution process
                        join act_ru_execution token on token.proc_inst_id_ = process.id_
                        where process.business_key_ = ? and token.is_active_ = true and token.act_id_ is not null
                        order by token.act_id_
                        """).param(subject.toString()).query(String.class).list();
    }

    /** Tokens and heat of a process over all its subjects and versions: every element that was ever reached. */
    public List<Activity> activity(String process) {
        return database.sql("""
                        select step.element, step.begun, coalesce(token.held, 0) held
                        from (select element, count(*) begun from step_log where process = ? group by element) step
                        left join (
                            select token.act_id_ element, count(*) held
                            from act_re_procdef model
                            join act_ru_execution token on token.proc_def_id_ = model.id_
                            where model.key_ = ? and token.is_active_ = true
                            group by token.act_id_) token on token.element = step.element
                        order by step.element
                        """)
                .params(process, process)
                .query((row, number) ->
                        new Activity(row.getString("element"), row.getLong("held"), row.getLong("begun")))
                .list();
    }

    /**
     * How busy one element of a process is.
     *
     * @param tokens how many subjects' processes stand there now
     * @param begun how often it was ever begun
     */
    public record Activity(String element, long tokens, long begun) {}

    /**
     * One step begun.
     *
     * @param element the element's id in the model
     * @param name its name in the model
     */
    public record Step(String process, int version, String element, String type, String name, Instant at) {}
}
