package org.journeygate.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.journeygate.DatabaseTest;
import org.journeygate.notifications.feeds.ReadBack;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class PackMailsTests {

    @Autowired
    Outbox outbox;

    @Autowired
    ReviewFixtures given;

    @Autowired
    PeopleFixtures people;

    @Test
    void bringsThePackAndTheMeetingToThoseWhoTakePart() {
        Review review = given.circulated(given.opened());

        assertThat(mails()).hasSize(4).allSatisfy(mail -> {
            assertThat(mail.message().subject())
                    .isEqualTo("Pack: review of The retail, Q4 2025/26 (%s)".formatted(review.code()));
            assertThat(mail.text())
                    .contains("The meeting is on Monday 20 April, 10:00 (Europe/London).")
                    .contains("The pack holds one brief, 1 not confirmed.")
                    .contains("/reviews/" + review.code() + "/pack");
        });
        assertThat(mails().stream().filter(mail -> mail.invitation() != null))
                .hasSize(3)
                .allSatisfy(mail -> {
                    assertThat(mail.text()).contains("Say that you have read it by Friday 17 April, 17:00.");
                    Invitation invitation = Objects.requireNonNull(mail.invitation());
                    assertThat(invitation.method()).isEqualTo(Invitation.Method.REQUEST);
                    assertThat(ReadBack.events(invitation.text()))
                            .singleElement()
                            .satisfies(meeting -> assertThat(meeting.starts()).isEqualTo(review.meetingAt()));
                });
        assertThat(mails().stream().filter(mail -> mail.invitation() == null))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("is out: you chair the meeting"));
    }

    private List<OutboxContent> mails() {
        Actor admin = people.admin("ada").acting();
        return outbox.find(null, PageQuery.first(100), admin).items().stream()
                .filter(mail -> mail.topic() == Topic.PACK)
                .map(mail -> outbox.get(mail.id(), admin))
                .toList();
    }
}
