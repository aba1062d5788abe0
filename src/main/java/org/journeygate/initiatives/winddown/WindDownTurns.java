package org.journeygate.initiatives.winddown;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.journeygate.audit.AuditLog;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.springframework.stereotype.Component;

/** Whose turn it is with a wind-down list and until when: what the process asks for. */
@Component
class WindDownTurns {

    static final String PROCESS = "windDown";
    /** The item of whoever is responsible. */
    static final String KIND = "windDown";
    /** The PMO's item once the list is late. */
    static final String CHASE = "chaseWindDown";
    /** Working days of the PMO. */
    private static final int CHASE_DAYS = 2;

    private final WindDownRepository lists;
    private final Initiatives initiatives;
    private final Portfolios portfolios;
    private final Calendars calendars;
    private final AuditLog audit;
    private final Clock clock;

    WindDownTurns(
            WindDownRepository lists,
            Initiatives initiatives,
            Portfolios portfolios,
            Calendars calendars,
            AuditLog audit,
            Clock clock) {
        this.lists = lists;
        this.initiatives = initiatives;
        this.portfolios = portfolios;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    WindDown load(WindDownId id) {
        return lists.find(id).orElseThrow();
    }

    Instant remindAt(WindDown list) {
        return calendar(list).halfTime(list.turnOpenedAt(), list.dueAt());
    }

    /** Notes that the list is late and the PMO's turn begins. */
    void passOn(WindDownId id) {
        WindDown list = lists.lock(load(id).initiative()).orElseThrow();
        lists.passOn(id, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.record(Actor.SYSTEM.did(
                "wind-down.passed-on", "wind-down", id.value(), bet(list).code(), Map.of()));
    }

    Instant chaseDueAt(WindDown list) {
        return calendar(list).deadline(passedOnAt(list), CHASE_DAYS);
    }

    Instant chaseRemindAt(WindDown list) {
        return calendar(list).halfTime(passedOnAt(list), chaseDueAt(list));
    }

    Initiative bet(WindDown list) {
        return initiatives.get(list.initiative());
    }

    BusinessCalendar calendar(WindDown list) {
        Portfolio portfolio = portfolios.get(bet(list).portfolio());
        return calendars.of(portfolio.region(), portfolio.zone());
    }

    private static Instant passedOnAt(WindDown list) {
        Instant passedOnAt = list.passedOnAt();
        return passedOnAt == null ? list.dueAt() : passedOnAt;
    }
}
