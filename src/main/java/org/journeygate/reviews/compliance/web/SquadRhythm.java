package org.journeygate.reviews.compliance.web;

import java.util.List;
import org.journeygate.reviews.compliance.Compliances;
import org.journeygate.reviews.compliance.Heatmap;
import org.journeygate.squads.Rhythm;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A squad's line of the heatmap, in its words and marks, for the pages of squads. */
@Component
class SquadRhythm implements Rhythm {

    private final Compliances compliances;
    private final ComplianceWords words;

    SquadRhythm(Compliances compliances, ComplianceWords words) {
        this.compliances = compliances;
        this.words = words;
    }

    @Override
    public List<Quarter> of(Squad squad) {
        Heatmap heatmap = compliances.of(squad);
        Heatmap.Line line = heatmap.lines().get(0);
        return heatmap.columns().stream()
                .map(column -> new Quarter(column.label(), cell(line.in(column), squad)))
                .toList();
    }

    private @Nullable Cell cell(Heatmap.@Nullable Cell cell, Squad squad) {
        return cell == null
                ? null
                : new Cell(
                        cell.state().name(),
                        words.mark(cell.state()),
                        words.word(cell),
                        words.cell(cell),
                        cell.rehearsal(),
                        "/compliance/" + cell.review() + "?squad=" + squad.id().value());
    }
}
