package org.journeygate.initiatives;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.StageBets;
import org.journeygate.journeys.StageId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StageBetsRepository implements StageBets {

    private final JdbcClient database;

    StageBetsRepository(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<StageId, Raised> at(JourneyId journey, int mostPerStage) {
        Map<UUID, List<Placed>> placed = database
                .sql("""
                        select * from (
                          select initiative_stage.stage_id, initiative.code, initiative.title, initiative.status,
                            row_number() over (partition by initiative_stage.stage_id
                              order by initiative.raised_at desc, initiative.id desc) as place,
                            count(*) over (partition by initiative_stage.stage_id) as total
                          from initiative join initiative_stage on initiative_stage.initiative_id = initiative.id
                          where initiative.journey_id = ? and initiative.status in ('ACTIVE', 'PAUSED')
                        ) ranked
                        where place <= ?
                        order by stage_id, place
                        """)
                .params(journey.value(), mostPerStage)
                .query((row, number) -> new Placed(
                        Sql.uuid(row, "stage_id"),
                        row.getLong("total"),
                        new Bet(
                                row.getString("code"),
                                row.getString("title"),
                                Initiative.Status.valueOf(row.getString("status")) == Initiative.Status.PAUSED)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Placed::stage, LinkedHashMap::new, Collectors.toList()));
        return placed.entrySet().stream()
                .collect(Collectors.toMap(
                        stage -> new StageId(stage.getKey()),
                        stage -> new Raised(
                                stage.getValue().get(0).total(),
                                stage.getValue().stream().map(Placed::bet).toList())));
    }

    private record Placed(UUID stage, long total, Bet bet) {}
}
