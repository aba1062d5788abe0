package org.journeygate.reviews.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.packs.PackComment.Kind;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said about the lines of a circulated brief. Its journey has the stages Order and Return, and is owned by {@code owner}. */
@DatabaseTest
class PackCommentModuleTests {

    @Autowired
    ReviewFixtures given;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Reviews reviews;

    @Autowired
    Briefs briefs;

    @Autowired
    PackComments comments;

    @Autowired
    AuditLog audit;

    @Autowired
    JdbcClient database;

    @Test
    void takesWhatAMemberSaysAboutALineAndWhatTheOwnerAnswers() {
        Review review = given.circulated(given.opened());
        JourneyId journey = journey(review);
        assertThat(comments.lines(briefs.get(review, journey)))
                .extracting(BriefLine::anchor)
                .contains("PATH-1", "PATH-2");

        PackComment said = comments.say(
                review, journey, "PATH-2", Kind.ALTERNATIVE, "Let the carrier collect", given.exec("exec"));
        assertThat(said.line().text()).isEqualTo("Return");
        assertThat(comments.of(review)).containsExactly(said);
        assertThat(mails()).containsExactly("Alternative to the brief of Return goods (%s)".formatted(review.code()));

        PackComment answered = comments.answer(
                review, said.id(), "It costs twice as much", given.owner().acting());
        assertThat(answered)
                .returns(false, PackComment::isOpen)
                .returns("It costs twice as much", PackComment::answer)
                .returns(given.owner().id(), PackComment::answeredBy);
        assertThat(mails())
                .hasSize(2)
                .last()
                .isEqualTo("Answered: brief of Return goods (%s)".formatted(review.code()));
        assertThat(audit.actions()).contains("pack.commented", "pack.comment-answered");
    }

    @Test
    void refusesWhoTakesNoPartAndWhoDoesNotAnswerForTheBrief() {
        Review review = given.circulated(given.opened());
        JourneyId journey = journey(review);

        for (var other : List.of(given.owner().acting(), given.pmo())) {
            assertThat(comments.mayComment(review, other)).isFalse();
            assertThatThrownBy(() -> comments.say(review, journey, "PATH-1", Kind.COMMENT, "Why?", other))
                    .isInstanceOf(NotPermitted.class);
        }
        PackComment said = comments.say(review, journey, "PATH-1", Kind.COMMENT, "Why?", given.exec("chair"));
        for (var other : List.of(given.exec("exec"), given.pmo())) {
            assertThat(comments.mayAnswer(review, briefs.get(review, journey), other))
                    .isFalse();
            assertThatThrownBy(() -> comments.answer(review, said.id(), "So", other))
                    .isInstanceOf(NotPermitted.class);
        }
        assertThat(comments.of(review)).containsExactly(said);
    }

    @Test
    void refusesWhatSaysNothingOrIsAboutNothing() {
        Review review = given.circulated(given.opened());
        JourneyId journey = journey(review);

        assertThatThrownBy(() -> comments.say(review, journey, "PATH-9", null, " ", given.exec("exec")))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly("line", "kind", "text"));
        assertThatThrownBy(() -> comments.answer(
                        review, PackCommentId.next(), "So", given.owner().acting()))
                .isInstanceOf(NotFound.class);
        PackComment said = comments.say(review, journey, "PATH-1", Kind.COMMENT, "Why?", given.exec("exec"));
        assertThatThrownBy(() ->
                        comments.answer(review, said.id(), "", given.owner().acting()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void endsWithTheMeeting() {
        Review opened = given.opened();
        JourneyId journey = journey(opened);
        assertThatThrownBy(() -> comments.say(opened, journey, "PATH-1", Kind.COMMENT, "Why?", given.exec("exec")))
                .isInstanceOf(CommentsClosed.class);
        Review review = given.atMeeting(opened);
        PackComment said = comments.say(review, journey, "PATH-1", Kind.COMMENT, "Why?", given.exec("exec"));
        PackComment open = comments.say(review, journey, "PATH-1", Kind.COMMENT, "And why?", given.exec("exec"));
        comments.answer(review, said.id(), "So", given.owner().acting());
        assertThatThrownBy(() -> comments.answer(
                        review, said.id(), "Or so", given.owner().acting()))
                .isInstanceOf(CommentsClosed.class);

        Review held = reviews.hold(review.id(), given.pmo());
        assertThatThrownBy(() -> comments.say(held, journey, "PATH-1", Kind.COMMENT, "Late", given.exec("exec")))
                .isInstanceOf(CommentsClosed.class);
        assertThatThrownBy(() ->
                        comments.answer(held, open.id(), "Late", given.owner().acting()))
                .isInstanceOf(CommentsClosed.class);
        assertThat(comments.of(held)).extracting(PackComment::isOpen).containsExactlyInAnyOrder(false, true);
    }

    private JourneyId journey(Review review) {
        return Objects.requireNonNull(given.owed(review, Obligation.Kind.BRIEF).journey());
    }

    private List<String> mails() {
        return database.sql("select subject from outbox where topic = 'COMMENT' order by created_at, subject")
                .query(String.class)
                .list();
    }
}
