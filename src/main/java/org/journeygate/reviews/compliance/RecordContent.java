package org.journeygate.reviews.compliance;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.audit.CanonicalJson;
import org.journeygate.audit.Sha256;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Review;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.Squads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the frozen record of a review, so that it can be read without the rest: with the names that people and squads had then. */
@Component
class RecordContent {

    private static final int FORMAT = 1;

    private final Portfolios portfolios;
    private final People people;
    private final Squads squads;

    RecordContent(Portfolios portfolios, People people, Squads squads) {
        this.portfolios = portfolios;
        this.people = people;
        this.squads = squads;
    }

    ComplianceRecord of(Review review, List<Owed> owed, Instant at) {
        Set<UserId> named = new HashSet<>();
        named.add(review.chair());
        owed.forEach(one -> {
            add(named, one.obligation().owner());
            add(named, one.obligation().doneBy());
            add(named, one.obligation().settledBy());
        });
        Map<UserId, Person> persons = people.all(named);
        Map<SquadId, Squad> teams =
                squads.all(owed.stream().flatMap(one -> one.squads().stream()).collect(Collectors.toSet()));
        Portfolio portfolio = portfolios.get(review.portfolio());
        Map<String, @Nullable Object> record = new HashMap<>();
        record.put("format", FORMAT);
        record.put("review", review.code());
        record.put("reviewId", review.id());
        record.put("portfolio", portfolio.key());
        record.put("portfolioName", portfolio.name());
        record.put("quarter", review.quarter().label());
        record.put("quarterFrom", review.quarter().from());
        record.put("quarterUntil", review.quarter().until());
        record.put("rehearsal", review.rehearsal());
        record.put("openedAt", review.openedAt());
        record.put("meetingAt", review.meetingAt());
        record.put("heldAt", review.heldAt());
        record.put("closedAt", review.closedAt());
        record.put("quorum", review.quorum());
        record.put("chair", person(review.chair(), persons));
        record.put(
                "obligations",
                owed.stream().map(one -> obligation(one, persons, teams)).toList());
        String content = CanonicalJson.of(record);
        return new ComplianceRecord(review.id(), content, Sha256.of(content), at);
    }

    private static Map<String, @Nullable Object> obligation(
            Owed owed, Map<UserId, Person> persons, Map<SquadId, Squad> teams) {
        Obligation one = owed.obligation();
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("id", one.id());
        json.put("kind", one.kind());
        json.put("title", one.title());
        json.put("journeyId", one.journey());
        json.put("owner", person(one.owner(), persons));
        json.put("opensAt", one.opensAt());
        json.put("dueAt", one.dueAt());
        json.put("cutOffAt", one.cutOffAt());
        json.put("askedAt", one.askedAt());
        json.put("doneAt", one.doneAt());
        json.put("doneBy", person(one.doneBy(), persons));
        json.put("workingDaysLate", owed.daysLate());
        json.put("state", owed.state());
        json.put("settledAt", one.settledAt());
        json.put("waivedBy", person(one.settledBy(), persons));
        json.put("note", one.note());
        json.put(
                "squads",
                owed.squads().stream()
                        .map(id -> Map.of("id", id, "name", name(teams.get(id))))
                        .sorted(Comparator.comparing(squad -> squad.get("name") + " " + squad.get("id")))
                        .toList());
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> person(@Nullable UserId id, Map<UserId, Person> persons) {
        if (id == null) {
            return null;
        }
        Person person = persons.get(id);
        Map<String, @Nullable Object> json = new HashMap<>();
        json.put("id", id);
        json.put("name", person == null ? null : person.name());
        return json;
    }

    private static String name(@Nullable Squad squad) {
        return squad == null ? "" : squad.name();
    }

    private static void add(Set<UserId> named, @Nullable UserId id) {
        if (id != null) {
            named.add(id);
        }
    }
}
