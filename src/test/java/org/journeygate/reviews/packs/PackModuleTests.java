package org.journeygate.reviews.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.Sha256;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.RightsFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationMovedOn;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pack of a review and its receipts. */
@DatabaseTest
class PackModuleTests {

    @Autowired
    ReviewFixtures given;

    @Autowired
    RightsFixtures charters;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Reviews reviews;

    @Autowired
    Obligations obligations;

    @Autowired
    Packs packs;

    @Autowired
    Receipts receipts;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    @Test
    void keepsThePackAsItWasCirculated() {
        decision();
        Review former = given.held(given.opened());
        given.action(former, given.owner().id(), "Ask the franchisees", former.closesAt());
        given.at(former.closesAt());
        Review opened = given.opened(given.portfolio());
        Packs.Whole preview = packs.whole(opened);

        assertThat(packs.circulated(opened)).isEmpty();
        assertThat(preview.pack().isPreview()).isTrue();
        assertThat(preview.pack().content().former()).isEqualTo(former.code());
        assertThat(preview.pack().content().actions())
                .extracting(PackContent.FollowUp::title, PackContent.FollowUp::state)
                .containsExactly(tuple("Ask the franchisees", ObligationState.MISSED));

        Review circulated = given.circulated(opened);
        Packs.Whole kept = packs.whole(circulated);
        Pack pack = packs.circulated(circulated).orElseThrow();

        assertThat(pack.isPreview()).isFalse();
        assertThat(kept.pack()).isEqualTo(pack);
        assertThat(pack.sha256()).isEqualTo(Sha256.of(PackText.write(pack.content())));
        assertThat(pack.content().briefs())
                .extracting(PackContent.Entry::sha256)
                .containsExactlyElementsOf(
                        kept.briefs().stream().map(Brief::sha256).toList());
        assertThat(pack.content().unconfirmed())
                .hasSize(3)
                .isEqualTo(pack.content().briefs());

        database.sql("update portfolio set name = 'Elsewhere'").update();
        given.at(circulated.meetingAt());
        Packs.Whole later = packs.whole(reviews.get(circulated.id()));
        assertThat(later.pack()).isEqualTo(pack);
        assertThat(later.briefs())
                .extracting(Brief::content, Brief::stamp)
                .containsExactlyElementsOf(kept.briefs().stream()
                        .map(brief -> tuple(brief.content(), brief.stamp()))
                        .toList());
        assertThat(audit.actions()).contains("pack.kept");
    }

    @Test
    void tellsWhatTheGatesDecidedInTheQuarter() {
        String code = decision();
        Review review = given.opened();

        PackContent content = packs.whole(review).pack().content();

        assertThat(content.decisions()).extracting(PackContent.Decided::code).containsExactly(code);
        assertThat(content.moreDecisions()).isZero();
        assertThat(content.former()).isNull();
        assertThat(content.cover().members())
                .extracting(PackContent.Seat::name)
                .hasSize(3)
                .isSorted();
        assertThat(content.agenda())
                .extracting(PackContent.Point::kind)
                .containsExactly(
                        PackContent.Point.Kind.ATTENDANCE,
                        PackContent.Point.Kind.DECISIONS,
                        PackContent.Point.Kind.JOURNEY,
                        PackContent.Point.Kind.JOURNEY,
                        PackContent.Point.Kind.JOURNEY,
                        PackContent.Point.Kind.CLOSE);
    }

    @Test
    void countsWhoHasReadIt() {
        Review review = given.circulated(given.opened());
        Actor exec = given.exec("exec");

        assertThat(receipts.of(review, exec))
                .returns(3, Readership::asked)
                .returns(0, Readership::read)
                .returns(2, Readership::quorum)
                .returns(true, Readership::turn)
                .returns(false, Readership::isQuorumReady);

        Readership after = receipts.read(review.id(), false, exec);
        assertThat(after.read()).isEqualTo(1);
        assertThat(after.turn()).isFalse();
        assertThat(after.own())
                .returns(ObligationState.ON_TIME, Receipt::state)
                .returns(false, Receipt::onPaper)
                .returns(null, Receipt::notedBy);
        assertThat(receipts.read(review.id(), true, given.exec("exec2")).own()).returns(true, Receipt::onPaper);
        receipts.note(review.id(), reading(review, "exec3"), given.pmo());

        Readership seen = receipts.of(review, given.pmo());
        assertThat(seen.isQuorumReady()).isTrue();
        assertThat(seen.own()).isNull();
        assertThat(seen.all())
                .extracting(
                        receipt -> receipt.person().equals(people.exec("exec3").id()),
                        Receipt::onPaper,
                        Receipt::notedBy)
                .containsExactlyInAnyOrder(
                        tuple(false, false, null),
                        tuple(false, true, null),
                        tuple(true, true, given.pmo().name()));
    }

    @Test
    void tellsOnlyThePmoAndAuditorsWhoHasReadIt() {
        Review review = given.circulated(given.opened());
        receipts.read(review.id(), false, given.exec("exec"));

        for (Actor reader : List.of(given.exec("exec2"), given.owner().acting())) {
            assertThat(receipts.of(review, reader))
                    .returns(false, Readership::named)
                    .returns(List.of(), Readership::all)
                    .returns(1, Readership::read);
        }
        Actor auditor = people.auditor("auditor").acting();
        assertThat(receipts.of(review, auditor).all()).hasSize(3);
        assertThat(receipts.of(review, auditor).mayNote()).isFalse();
    }

    @Test
    void takesAReceiptFromItsReaderAlone() {
        Review opened = given.opened();
        assertThatThrownBy(() -> receipts.read(opened.id(), false, given.exec("exec")))
                .isInstanceOf(ObligationMovedOn.class);
        Review review = given.circulated(opened);

        assertThatThrownBy(() -> receipts.read(review.id(), false, given.pmo())).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> receipts.note(review.id(), reading(review, "exec"), given.exec("exec2")))
                .isInstanceOf(NotPermitted.class);
        ObligationId meeting = given.owed(review, Obligation.Kind.MEETING).id();
        assertThatThrownBy(() -> receipts.note(review.id(), meeting, given.pmo()))
                .isInstanceOf(NotFound.class);
        receipts.read(review.id(), false, given.exec("exec"));
        assertThatThrownBy(() -> receipts.read(review.id(), false, given.exec("exec")))
                .isInstanceOf(ObligationMovedOn.class);
    }

    @Test
    void keepsAReadingMissedThatComesAfterTheMeeting() {
        Review review = given.atMeeting(given.opened());
        Instant afterwards = review.meetingAt().plus(Duration.ofHours(2));
        given.at(afterwards);

        Readership readers = receipts.read(review.id(), false, given.exec("exec"));

        assertThat(readers.own())
                .returns(ObligationState.MISSED, Receipt::state)
                .returns(afterwards, Receipt::at);
    }

    private ObligationId reading(Review review, String login) {
        return obligations.of(review.id()).stream()
                .filter(owed -> owed.kind() == Obligation.Kind.PRE_READ
                        && people.exec(login).id().equals(owed.owner()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String decision() {
        GateRequestId id =
                charters.confirmed(charters.bet(charters.squad("Basket", "50000", "100000"), "Parcel shops", "40000"));
        charters.submit(id);
        return database.sql("select code from decision").query(String.class).single();
    }
}
