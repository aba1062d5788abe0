package org.journeygate.initiatives.predictions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.moves.UnderWay;
import org.journeygate.shared.Identity;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Predictions that are not judged yet. */
@Component
class PredictionsUnderWay implements UnderWay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final JdbcClient database;

    PredictionsUnderWay(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Piece> of(Collection<InitiativeId> bets) {
        if (bets.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        select id, initiative_id, metric_name, promised_by from prediction
                        where initiative_id in (:bets) and verdict is null order by promised_by, id
                        """)
                .param("bets", bets.stream().map(Identity::value).toList())
                .query((row, number) -> {
                    UUID id = Sql.uuid(row, "id");
                    return new Piece(
                            new InitiativeId(Sql.uuid(row, "initiative_id")),
                            "initiatives-moves.work.prediction",
                            List.of(
                                    row.getString("metric_name"),
                                    DAY.format(row.getObject("promised_by", LocalDate.class))),
                            "/predictions/" + id);
                })
                .list();
    }
}
