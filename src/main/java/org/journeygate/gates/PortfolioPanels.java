package org.journeygate.gates;

import java.util.HashSet;
import java.util.Set;
import org.journeygate.initiatives.predictions.PanelMembers;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The panels of a portfolio, as they have sat so far. */
@Component
class PortfolioPanels implements PanelMembers {

    private final JdbcClient database;

    PortfolioPanels(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<UserId> of(PortfolioId portfolio) {
        return new HashSet<>(database.sql("""
                        with asked as (select id, chair_id, body_id from gate_request where portfolio_id = ?)
                        select holder_id person from seat join asked on asked.id = gate_request_id
                        union
                        select alternate_id from seat join asked on asked.id = gate_request_id where alternate_id is not null
                        union
                        select chair_id from asked where chair_id is not null
                        union
                        select body_id from asked where body_id is not null
                        """)
                .param(portfolio.value())
                .query((row, number) -> new UserId(Sql.uuid(row, "person")))
                .list());
    }
}
