package org.journeygate.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.journeygate.DatabaseTest;
import org.journeygate.notifications.Invitation.Method;
import org.journeygate.notifications.feeds.MeetingInvitations;
import org.journeygate.notifications.feeds.ReadBack;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.Reviews;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class MeetingMailsTests {

    @Autowired
    Outbox outbox;

    @Autowired
    MeetingInvitations invitations;

    @Autowired
    Reviews reviews;

    @Autowired
    ReviewFixtures given;

    @Autowired
    PeopleFixtures people;

    private Person admin;
    private Review opened;

    @BeforeEach
    void opensAReview() {
        admin = people.admin("ada");
        opened = given.opened();
    }

    @Test
    void asksThoseWhoTakePart() {
        Invitation invitation = invitations.of(opened);

        assertThat(invitation.method()).isEqualTo(Method.REQUEST);
        assertThat(ReadBack.events(invitation.text())).singleElement().satisfies(meeting -> {
            assertThat(meeting.uid()).isEqualTo("review-meeting-" + opened.id().value() + "@journeygate");
            assertThat(meeting.sequence()).isZero();
            assertThat(meeting.starts()).isEqualTo(opened.meetingAt());
            assertThat(meeting.title()).startsWith("Quarterly review of The retail, Q4 2025/26 (rehearsal)");
            assertThat(meeting.url()).isEqualTo("https://gates.example.org/reviews/" + opened.code());
        });
        assertThat(invitation.text().replace("\r\n ", "").lines())
                .filteredOn(line -> line.startsWith("ATTENDEE"))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).endsWith("mailto:exec@mail.test"));
    }

    @Test
    void movesTheMeetingInCalendarsAndTakesItOut() {
        Review circulated = given.circulated(opened);
        Review moved = reviews.move(
                circulated.id(),
                circulated.version(),
                LocalDateTime.parse("2026-04-24T11:00"),
                "The {0} quarter's figures are late",
                given.pmo());

        assertThat(meetings()).hasSize(3).allSatisfy(mail -> {
            assertThat(mail.message().subject())
                    .isEqualTo("Moved: review of The retail, Q4 2025/26 (%s)".formatted(moved.code()));
            assertThat(mail.text())
                    .contains("Friday 24 April, 11:00 (Europe/London)")
                    .contains("Reason: The {0} quarter's figures are late")
                    .contains("/reviews/" + moved.code());
            Invitation invitation = Objects.requireNonNull(mail.invitation());
            assertThat(invitation.method()).isEqualTo(Method.REQUEST);
            assertThat(ReadBack.events(invitation.text())).singleElement().satisfies(meeting -> {
                assertThat(meeting.sequence()).isEqualTo(1);
                assertThat(meeting.starts()).isEqualTo("2026-04-24T10:00:00Z");
                assertThat(meeting.status()).isEqualTo("CONFIRMED");
            });
        });

        reviews.cancel(moved.id(), moved.version(), "The unit is being sold", given.pmo());
        assertThat(meetings()).hasSize(6);
        assertThat(meetings().stream()
                        .map(OutboxContent::invitation)
                        .filter(invitation -> Objects.requireNonNull(invitation).method() == Method.CANCEL))
                .hasSize(3)
                .allSatisfy(invitation -> assertThat(ReadBack.events(
                                Objects.requireNonNull(invitation).text()))
                        .singleElement()
                        .satisfies(meeting -> {
                            assertThat(meeting.uid())
                                    .isEqualTo("review-meeting-" + opened.id().value() + "@journeygate");
                            assertThat(meeting.sequence()).isEqualTo(2);
                            assertThat(meeting.status()).isEqualTo("CANCELLED");
                            assertThat(meeting.details()).startsWith("Why: The unit is being sold");
                        }));
    }

    @Test
    void callsNothingOffThatNobodyWasAskedTo() {
        reviews.cancel(opened.id(), opened.version(), "The unit is being sold", given.pmo());

        assertThat(meetings()).hasSize(3).allSatisfy(mail -> {
            assertThat(mail.message().subject()).startsWith("Cancelled: review of The retail");
            assertThat(mail.invitation()).isNull();
        });
    }

    private List<OutboxContent> meetings() {
        return outbox.find(null, PageQuery.first(100), admin.acting()).items().stream()
                .filter(mail -> mail.topic() == Topic.MEETING)
                .map(mail -> outbox.get(mail.id(), admin.acting()))
                .toList();
    }
}
