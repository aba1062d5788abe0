package org.journeygate.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Outcome;
import org.journeygate.inbox.Inbox;
import org.journeygate.inbox.WorkItem;
import org.journeygate.initiatives.predictions.Judgements;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.workflow.TimeMachine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Predictions in the states of {@code object-access.txt}: exec, exec2 and exec3 voted for them, exec5 is asked to judge. */
@Component
class PredictionObjects {

    private final GateRequestFixtures gates;
    private final GateRequests requests;
    private final Predictions predictions;
    private final Judgements judgements;
    private final Inbox inbox;
    private final People people;
    private final JdbcClient database;
    private final ObjectProvider<TimeMachine> time;
    private final Clock clock;

    PredictionObjects(
            GateRequestFixtures gates,
            GateRequests requests,
            Predictions predictions,
            Judgements judgements,
            Inbox inbox,
            People people,
            JdbcClient database,
            ObjectProvider<TimeMachine> time,
            Clock clock) {
        this.gates = gates;
        this.requests = requests;
        this.predictions = predictions;
        this.judgements = judgements;
        this.inbox = inbox;
        this.people = people;
        this.database = database;
        this.time = time;
        this.clock = clock;
    }

    Map<String, String> make(String state) {
        Prediction booked = booked();
        if (!state.equals("PREDICTION")) {
            time.getObject().advanceTo(booked.measureAt());
        }
        if (state.equals("PREDICTION_TO_JUDGE") || state.equals("PREDICTION_WITH_PMO")) {
            judgements.comment(booked.id(), "Nothing to add", gates.lead());
            askTheChair(predictions.get(booked.id()));
        }
        if (state.equals("PREDICTION_WITH_PMO")) {
            time.getObject().advanceTo(item(booked).dueAt());
        }
        Map<String, String> facts = new HashMap<>();
        facts.put("id", booked.id().value().toString());
        return facts;
    }

    private Prediction booked() {
        GateRequestId request = gates.inReview();
        database.sql("update initiative set promised_by = ?")
                .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(5))
                .update();
        gates.decideBy(request, Outcome.GO);
        time.getObject().runDue();
        return predictions.of(requests.get(request).initiative()).get(0);
    }

    private void askTheChair(Prediction prediction) {
        UserId chair = gates.exec("exec5").person();
        if (!chair.equals(prediction.judge())) {
            inbox.handOver(
                    item(prediction).id(),
                    chair,
                    "Away",
                    people.get(prediction.judge()).acting(),
                    null);
        }
    }

    private WorkItem item(Prediction prediction) {
        return inbox.openAbout(prediction.id().value()).get(0);
    }
}
