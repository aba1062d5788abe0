package org.journeygate.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.observations.ObservationIntake;
import org.journeygate.journeys.observations.ObservationRow;
import org.journeygate.people.Actor;
import org.springframework.stereotype.Component;

/** Observations go to their journeys; they never change, so that one is either new or known. */
@Component
class ObservationTarget implements ImportTarget<ObservationFormat.Row> {

    private static final ObservationFormat FORMAT = new ObservationFormat();
    private static final Map<String, ObservationColumn> COLUMNS = Map.of(
            "journeyId", ObservationColumn.JOURNEY_ID,
            "stageId", ObservationColumn.STAGE,
            "channel", ObservationColumn.CHANNEL,
            "sentiment", ObservationColumn.SENTIMENT,
            "text", ObservationColumn.TEXT,
            "heardOn", ObservationColumn.HEARD_ON,
            "heardBy", ObservationColumn.HEARD_BY);

    private final ObservationIntake intake;
    private final Journeys journeys;

    ObservationTarget(ObservationIntake intake, Journeys journeys) {
        this.intake = intake;
        this.journeys = journeys;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.OBSERVATIONS;
    }

    @Override
    public RowFormat<ObservationFormat.Row> format() {
        return FORMAT;
    }

    @Override
    public Taken compare(List<Placed<ObservationFormat.Row>> rows, Actor actor) {
        List<Fault> faults = new ArrayList<>();
        ObservationIntake.Examined examined = intake.examine(told(rows, faults), actor);
        examined.faults().stream().map(ObservationTarget::fault).forEach(faults::add);
        return new Taken(examined.added(), 0, faults);
    }

    @Override
    public Taken bring(List<Placed<ObservationFormat.Row>> rows, UUID importId, Actor actor) {
        return new Taken(intake.bring(told(rows, new ArrayList<>()), actor), 0, List.of());
    }

    /** The rows with the journey that each means; one that means none is left out and noted. */
    private List<ObservationRow> told(List<Placed<ObservationFormat.Row>> rows, List<Fault> faults) {
        var named = new NamedJourneys(
                rows.stream().map(row -> row.content().journey()).toList(), journeys);
        List<ObservationRow> told = new ArrayList<>(rows.size());
        for (Placed<ObservationFormat.Row> row : rows) {
            NamedJourneys.Meant meant = named.by(row.content().journey());
            JourneyId journey = meant.journey();
            if (journey == null) {
                faults.add(new Fault(row.row(), ObservationColumn.JOURNEY_ID.title(), meant.fault()));
            } else {
                told.add(new ObservationRow(
                        row.row(), journey, row.content().stage(), row.content().told()));
            }
        }
        return told;
    }

    private static Fault fault(ObservationIntake.Fault fault) {
        ObservationColumn column = COLUMNS.get(fault.field());
        return new Fault(fault.row(), column == null ? fault.field() : column.title(), fault.message());
    }
}
