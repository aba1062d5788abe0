package org.journeygate.gates;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.journeygate.people.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The seat that concurs with a chair's go after lapsed seats, where the bet cannot be undone or is above the full tier's
 * amount: a seat that was heard, else the alternate of one, else the body.
 */
@Component
class SecondVoice {

    private final PanelCourse course;
    private final RequestLock locks;
    private final RecusalRepository recusals;

    SecondVoice(PanelCourse course, RequestLock locks, RecusalRepository recusals) {
        this.course = course;
        this.locks = locks;
        this.recusals = recusals;
    }

    boolean isDue(GateRequest request) {
        Outcome outcome = request.verdictOutcome();
        return outcome != null && Concurrence.isDue(outcome, course.of(request).hasLapsedSeat(), request.guarded());
    }

    @Nullable
    UserId of(GateRequest request) {
        var seats = course.of(request).inForce();
        Set<UserId> recused = recusals.persons(request.id());
        Stream<UserId> heard = seats.stream()
                .filter(Seat::hasVoted)
                .sorted(Comparator.comparing(seat -> seat.outcome() == null))
                .flatMap(seat -> Stream.ofNullable(seat.voterId()));
        Stream<UserId> standingBy = seats.stream().flatMap(seat -> Stream.ofNullable(seat.alternateId()));
        return Stream.of(
                        heard,
                        standingBy,
                        Stream.ofNullable(request.bodyId()),
                        seats.stream().map(Seat::holderId))
                .flatMap(people -> people)
                .filter(person -> !person.equals(request.verdictBy())
                        && !recused.contains(person)
                        && !locks.isBound(request, person))
                .findFirst()
                .orElse(null);
    }
}
