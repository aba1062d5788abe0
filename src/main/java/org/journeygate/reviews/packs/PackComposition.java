package org.journeygate.reviews.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.journeygate.gates.DecisionRow;
import org.journeygate.gates.Decisions;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a pack says before its briefs begin, from the record as it stands. */
@Component
class PackComposition {

    private static final String PMO = "PMO";
    private static final int MOST_DECISIONS = PageQuery.MAX_SIZE;
    private static final int REASON = 280;

    private final Reviews reviews;
    private final Obligations obligations;
    private final Decisions decisions;
    private final FormerMeetings meetings;
    private final Portfolios portfolios;
    private final People people;

    PackComposition(
            Reviews reviews,
            Obligations obligations,
            Decisions decisions,
            FormerMeetings meetings,
            Portfolios portfolios,
            People people) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.decisions = decisions;
        this.meetings = meetings;
        this.portfolios = portfolios;
        this.people = people;
    }

    /** Some fifteen statements, whatever the pack is made of. */
    PackContent of(Review review, List<Brief> briefs) {
        Portfolio portfolio = portfolios.get(review.portfolio());
        List<Member> members = reviews.members(review.id());
        Review former = reviews.before(review).orElse(null);
        List<Obligation> actions = former == null
                ? List.of()
                : obligations.of(former.id()).stream()
                        .filter(owed -> owed.kind() == Obligation.Kind.ACTION)
                        .sorted(Comparator.comparing(Obligation::dueAt).thenComparing(Obligation::title))
                        .toList();
        Paged<DecisionRow> found = decisions.search(
                new Decisions.Filter(
                        null,
                        null,
                        review.portfolio(),
                        null,
                        review.quarter().from().minusDays(1),
                        review.quarter().until().plusDays(1),
                        null),
                new PageQuery(0, MOST_DECISIONS, "takenOn"));
        List<DecisionRow> inQuarter = found.items().stream()
                .filter(row -> isIn(review, day(row.takenAt(), portfolio.zone())))
                .toList();
        var names = new Names(people.all(named(review, members, actions, inQuarter, briefs)));
        List<PackContent.Entry> entries =
                briefs.stream().map(brief -> entry(brief, names)).toList();
        return new PackContent(
                new PackContent.Cover(
                        review.code(),
                        portfolio.name(),
                        review.quarter().label(),
                        review.quarter().from(),
                        review.quarter().until(),
                        review.rehearsal(),
                        review.meetingAt(),
                        portfolio.zone().getId(),
                        names.of(review.chair()),
                        review.quorum(),
                        members.stream()
                                .map(member -> new PackContent.Seat(names.of(member.person()), member.function()))
                                .sorted(Comparator.comparing(PackContent.Seat::name))
                                .toList()),
                agenda(former, actions, inQuarter, briefs),
                inQuarter.stream()
                        .map(row -> decided(row, portfolio.zone(), names))
                        .toList(),
                Math.toIntExact(found.total()) - found.items().size(),
                former == null ? null : former.code(),
                meetings.before(review)
                        .map(meeting -> decided(meeting, portfolio.zone()))
                        .orElse(null),
                actions.stream()
                        .map(owed -> new PackContent.FollowUp(
                                owed.title(),
                                names.of(owed.owner()),
                                day(owed.dueAt(), portfolio.zone()),
                                owed.doneAt() == null ? null : day(owed.doneAt(), portfolio.zone()),
                                owed.state()))
                        .toList(),
                entries);
    }

    private static List<PackContent.Point> agenda(
            @Nullable Review former, List<Obligation> actions, List<DecisionRow> decided, List<Brief> briefs) {
        List<PackContent.Point> agenda = new ArrayList<>();
        agenda.add(new PackContent.Point(PackContent.Point.Kind.ATTENDANCE, null, List.of()));
        if (former != null && !actions.isEmpty()) {
            agenda.add(new PackContent.Point(PackContent.Point.Kind.ACTIONS, former.code(), List.of()));
        }
        if (!decided.isEmpty()) {
            agenda.add(new PackContent.Point(PackContent.Point.Kind.DECISIONS, null, List.of()));
        }
        List<String> asRead = briefs.stream()
                .filter(PackComposition::isTakenAsRead)
                .map(brief -> brief.content().scope().journey())
                .toList();
        if (!asRead.isEmpty()) {
            agenda.add(new PackContent.Point(PackContent.Point.Kind.AS_READ, null, asRead));
        }
        briefs.stream()
                .filter(brief -> !isTakenAsRead(brief))
                .map(brief -> new PackContent.Point(
                        PackContent.Point.Kind.JOURNEY,
                        brief.content().scope().journey(),
                        brief.content().questions()))
                .forEach(agenda::add);
        agenda.add(new PackContent.Point(PackContent.Point.Kind.CLOSE, null, List.of()));
        return agenda;
    }

    private static boolean isTakenAsRead(Brief brief) {
        return brief.content().isInBand() && brief.content().questions().isEmpty();
    }

    private static PackContent.Entry entry(Brief brief, Names names) {
        return new PackContent.Entry(
                brief.journey().value(),
                brief.content().scope().journey(),
                names.of(brief.owed().owner()),
                brief.isConfirmed(),
                brief.content().isInBand(),
                brief.content().questions().size(),
                brief.sha256());
    }

    private static PackContent.LastMeeting decided(FormerMeetings.Held meeting, ZoneId zone) {
        return new PackContent.LastMeeting(
                meeting.code(),
                meeting.quarter(),
                day(meeting.at(), zone),
                meeting.decided().stream()
                        .map(one -> new PackContent.Said(
                                one.journey(), one.outcome(), one.words() == null ? null : clipped(one.words())))
                        .toList());
    }

    private static PackContent.Decided decided(DecisionRow row, ZoneId zone, Names names) {
        return new PackContent.Decided(
                row.code(),
                row.initiativeCode(),
                row.title(),
                row.gate(),
                row.outcome(),
                day(row.takenAt(), zone),
                clipped(row.reason()),
                row.conditions().stream()
                        .map(owed -> new PackContent.Condition(
                                clipped(owed.text()), names.of(new UserId(owed.owner())), owed.dueOn()))
                        .toList());
    }

    private static Set<UserId> named(
            Review review,
            List<Member> members,
            List<Obligation> actions,
            List<DecisionRow> decided,
            List<Brief> briefs) {
        Set<UserId> named = new HashSet<>();
        named.add(review.chair());
        members.forEach(member -> named.add(member.person()));
        actions.stream().map(Obligation::owner).filter(Objects::nonNull).forEach(named::add);
        briefs.stream()
                .map(brief -> brief.owed().owner())
                .filter(Objects::nonNull)
                .forEach(named::add);
        decided.forEach(row -> row.conditions().forEach(owed -> named.add(new UserId(owed.owner()))));
        return named;
    }

    private static String clipped(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= REASON
                ? line
                : line.substring(0, line.offsetByCodePoints(0, REASON - 1)) + "…";
    }

    private static boolean isIn(Review review, LocalDate day) {
        return !day.isBefore(review.quarter().from())
                && !day.isAfter(review.quarter().until());
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** People by name. */
    private record Names(Map<UserId, Person> known) {

        String of(@Nullable UserId id) {
            if (id == null) {
                return PMO;
            }
            Person person = known.get(id);
            return person == null ? "" : person.name();
        }
    }
}
