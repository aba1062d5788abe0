package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.journeygate.DatabaseTest;
import org.journeygate.people.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

@DatabaseTest
class SeatRepositoryTests {

    @Autowired
    GateRequestFixtures gates;

    @Autowired
    SeatRepository seats;

    @Test
    void refusesToWriteASeatThatAnotherHasWrittenSince() {
        GateRequestId request = gates.inReview();
        Seat first = seats.of(request).get(0);
        Seat late = seats.findById(first.id()).orElseThrow();
        UserId holder = first.holderId();

        first.hear(holder, Outcome.GO);
        seats.update(first);
        late.hear(holder, Outcome.STOP);

        assertThatThrownBy(() -> seats.update(late)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(seats.findById(first.id()).orElseThrow().outcome()).isEqualTo(Outcome.GO);
    }

    @Test
    void writesASeatTwiceInARow() {
        Seat seat = seats.of(gates.inReview()).get(0);

        seat.hear(seat.holderId(), Outcome.STOP);
        seats.update(seat);
        seat.hear(seat.holderId(), Outcome.GO);
        seats.update(seat);

        assertThat(seats.findById(seat.id()).orElseThrow().outcome()).isEqualTo(Outcome.GO);
    }
}
