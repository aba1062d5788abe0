package org.journeygate.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.journeys.Journeys;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.readings.Examined;
import org.journeygate.journeys.readings.Readings;
import org.journeygate.journeys.readings.Recorded;
import org.journeygate.journeys.readings.RowFault;
import org.journeygate.journeys.readings.ToldRow;
import org.journeygate.people.Actor;
import org.springframework.stereotype.Component;

/** Readings go to their metrics; one that is known with another value needs its reason of correction. */
@Component
class ReadingTarget implements ImportTarget<ReadingFormat.Row> {

    private static final ReadingFormat FORMAT = new ReadingFormat();
    private static final Map<String, ReadingColumn> COLUMNS = Map.of(
            "metricId", ReadingColumn.METRIC,
            "takenOn", ReadingColumn.TAKEN_ON,
            "value", ReadingColumn.VALUE,
            "sampleSize", ReadingColumn.SAMPLE_SIZE,
            "source", ReadingColumn.SOURCE,
            "correctionReason", ReadingColumn.CORRECTION_REASON);

    private final Readings readings;
    private final Metrics metrics;
    private final Journeys journeys;

    ReadingTarget(Readings readings, Metrics metrics, Journeys journeys) {
        this.readings = readings;
        this.metrics = metrics;
        this.journeys = journeys;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.READINGS;
    }

    @Override
    public RowFormat<ReadingFormat.Row> format() {
        return FORMAT;
    }

    @Override
    public Taken compare(List<Placed<ReadingFormat.Row>> rows, Actor actor) {
        List<Fault> faults = new ArrayList<>();
        Examined examined = readings.examine(told(rows, faults), actor);
        examined.faults().stream().map(ReadingTarget::fault).forEach(faults::add);
        return taken(examined.counts(), faults);
    }

    @Override
    public Taken bring(List<Placed<ReadingFormat.Row>> rows, UUID importId, Actor actor) {
        return taken(readings.bring(told(rows, new ArrayList<>()), actor), List.of());
    }

    /** The rows with the metric that each means; one that means none is left out and noted. */
    private List<ToldRow> told(List<Placed<ReadingFormat.Row>> rows, List<Fault> faults) {
        var named = new NamedMetrics(rows, metrics, journeys);
        List<ToldRow> told = new ArrayList<>(rows.size());
        for (Placed<ReadingFormat.Row> row : rows) {
            NamedMetrics.Meant meant = named.by(row.content());
            if (meant.metric() != null) {
                told.add(ToldRow.of(row.row(), meant.metric(), row.content().told()));
            } else {
                faults.add(new Fault(row.row(), ReadingColumn.METRIC.title(), meant.fault()));
            }
        }
        return told;
    }

    private static Fault fault(RowFault fault) {
        ReadingColumn column = COLUMNS.get(fault.column());
        return new Fault(fault.row(), column == null ? fault.column() : column.title(), fault.message());
    }

    private static Taken taken(Recorded recorded, List<Fault> faults) {
        return new Taken(recorded.added(), recorded.corrected(), faults);
    }
}
