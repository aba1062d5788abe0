package org.journeygate.reviews.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.journeygate.DatabaseTest;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.Sha256;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.packs.PackComment;
import org.journeygate.reviews.packs.PackComment.Kind;
import org.journeygate.reviews.packs.PackComments;
import org.journeygate.reviews.packs.PackContent;
import org.journeygate.reviews.packs.Packs;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.Refusal;
import org.journeygate.squads.functions.SquadFunction;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting from who is there to its minutes. It is on Monday 20 April 2026 at 10:00 in London; product must be there, and two of three. */
@DatabaseTest
class MeetingModuleTests {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 30);

    @Autowired
    ReviewFixtures reviewed;

    @Autowired
    MeetingFixtures given;

    @Autowired
    PeopleFixtures people;

    @Autowired
    Reviews reviews;

    @Autowired
    Obligations obligations;

    @Autowired
    Meetings meetings;

    @Autowired
    Agendas agendas;

    @Autowired
    BriefQuestions questions;

    @Autowired
    PackComments comments;

    @Autowired
    Packs packs;

    @Autowired
    Actions actions;

    @Autowired
    Minutes minutes;

    @Autowired
    AuditLog audit;

    @Test
    void tellsWhoHasReadThePackBeforeItsHour() {
        Review review = reviewed.circulated(reviewed.opened());
        assertThat(meetings.of(review.id(), reviewed.pmo()).isUnread()).isTrue();
        for (String login : List.of("exec", "exec2")) {
            Actor reader = reviewed.exec(login);
            Obligation own = obligations.of(review.id()).stream()
                    .filter(owed -> owed.kind() == Obligation.Kind.PRE_READ && reader.is(owed.owner()))
                    .findFirst()
                    .orElseThrow();
            obligations.meet(own.id(), null, reader);
        }

        Meeting meeting = meetings.of(review.id(), reviewed.pmo());

        assertThat(meeting.readers().at()).hasSize(2);
        assertThat(meeting.isUnread()).isFalse();
        assertThat(meeting.isNow()).isFalse();
        assertThatThrownBy(() -> meetings.attend(review.id(), 0, List.of(), pmo()))
                .isInstanceOf(MeetingMovedOn.class);
        assertThatThrownBy(() -> meetings.hold(review.id(), 0, pmo())).isInstanceOf(MeetingMovedOn.class);
    }

    @Test
    void isNotHeldWithoutAQuorumButOnAnotherDay() {
        Review review = reviewed.atMeeting(reviewed.opened());
        Meeting counted = meetings.attend(review.id(), 0, List.of(is("exec2"), is("exec3")), pmo());
        assertThat(counted.quorum()).isEqualTo(new Quorum(2, 2, Set.of(SquadFunction.PRODUCT)));
        assertThatThrownBy(() -> meetings.hold(review.id(), counted.version(), pmo()))
                .isInstanceOf(NoQuorum.class)
                .hasMessageContaining("5 May");
        assertThatThrownBy(() -> meetings.reconvene(review.id(), null, " ", pmo()))
                .isInstanceOf(InvalidInput.class);

        Meeting again = meetings.reconvene(
                review.id(), LocalDateTime.parse("2026-04-24T14:00:00"), "The product lead was ill", pmo());

        assertThat(again.review().meetingAt()).isEqualTo("2026-04-24T13:00:00Z");
        assertThat(again.isNow()).isFalse();
        assertThat(again.attendance()).isEmpty();
        reviewed.at(again.review().meetingAt());
        Meeting second = meetings.attend(review.id(), again.version(), List.of(is("exec"), is("exec3")), pmo());
        assertThatThrownBy(() ->
                        meetings.reconvene(review.id(), LocalDateTime.parse("2026-04-27T14:00:00"), "Rain", pmo()))
                .isInstanceOf(MeetingMovedOn.class);
        assertThat(meetings.hold(review.id(), second.version(), pmo()).isHeld()).isTrue();
    }

    @Test
    void countsAStandInAndRefusesOneForTwo() {
        Review review = reviewed.atMeeting(reviewed.opened());
        assertThatThrownBy(() -> meetings.attend(
                        review.id(),
                        0,
                        List.of(instead("exec", "Max Roth"), instead("exec2", "max roth"), instead("exec3", null)),
                        pmo()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly("attendance[1].standIn", "attendance[2].standIn"));
        assertThatThrownBy(() -> meetings.attend(review.id(), 0, List.of(is("chair")), pmo()))
                .isInstanceOf(InvalidInput.class);

        Meeting counted = meetings.attend(review.id(), 0, List.of(instead("exec", "Max Roth"), is("exec2")), pmo());

        assertThat(counted.quorum().isMet()).isTrue();
        assertThatThrownBy(() -> meetings.attend(review.id(), 0, List.of(), pmo()))
                .isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> meetings.hold(review.id(), 0, pmo())).isInstanceOf(Outdated.class);
    }

    @Test
    void leavesTheMeetingToThePmo() {
        Review review = given.held();
        JourneyLine line = agendas.of(review.id()).lines().get(0);
        Actor member = reviewed.exec("exec");

        assertThatThrownBy(() -> meetings.attend(review.id(), 0, List.of(), member))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> meetings.hold(review.id(), 0, member)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> meetings.reconvene(review.id(), null, null, member))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> agendas.takeAsRead(review.id(), Set.of(line.journey()), member))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> agendas.decide(review.id(), line.journey(), 0, goesOn(), member))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> agendas.pullOut(review.id(), line.journey(), reviewed.exec("stranger")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> actions.record(review.id(), todo("Sign"), member))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> minutes.keep(review.id(), 0, "Text", member)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> minutes.publish(review.id(), 0, member)).isInstanceOf(NotPermitted.class);
    }

    @Test
    void takesAsReadWhatIsInBandUnlessAMemberWantsToTalkAboutIt() {
        Review review = given.held();
        Agenda before = agendas.of(review.id());
        assertThat(before.lines())
                .extracting(JourneyLine::name, JourneyLine::isToBeTakenAsRead)
                .containsExactly(tuple("Browse", true), tuple("Get help", true), tuple("Return goods", false));
        JourneyLine help = before.lines().get(1);
        agendas.pullOut(review.id(), help.journey(), reviewed.exec("exec2"));
        assertThatThrownBy(() -> agendas.pullOut(review.id(), help.journey(), reviewed.exec("exec")))
                .isInstanceOf(MeetingMovedOn.class);
        assertThatThrownBy(() -> agendas.takeAsRead(
                        review.id(), Set.of(before.lines().get(0).journey(), help.journey()), pmo()))
                .isInstanceOf(MeetingMovedOn.class)
                .hasMessageContaining("Get help");

        Agenda after =
                agendas.takeAsRead(review.id(), Set.of(before.lines().get(0).journey()), pmo());

        assertThat(after.undecided()).extracting(JourneyLine::name).containsExactly("Get help", "Return goods");
        assertThat(after.lines().get(0).verdict().outcome()).isEqualTo(Outcome.TAKEN_AS_READ);
        assertThatThrownBy(
                        () -> agendas.decide(review.id(), before.lines().get(0).journey(), 1, goesOn(), pmo()))
                .isInstanceOf(MeetingMovedOn.class);
    }

    @Test
    void saysOfAMapOnlyWhatItsVersionsBear() {
        Review review = given.held();
        JourneyLine unmapped = agendas.of(review.id()).lines().get(2);
        JourneyLine mapped = agendas.of(review.id()).lines().get(0);
        var confirmed = new Agendas.Said(Outcome.ADJUST, "Fewer steps", MapRevisited.CONFIRMED);
        var anew = new Agendas.Said(Outcome.ADJUST, "Fewer steps", MapRevisited.NEW_VERSION);

        assertThatThrownBy(() -> agendas.decide(review.id(), unmapped.journey(), 0, confirmed, pmo()))
                .isInstanceOf(InvalidInput.class);
        JourneyLine decided = agendas.decide(review.id(), mapped.journey(), 0, anew, pmo());
        assertThat(decided.verdict().mapNumber()).isEqualTo(1);
        assertThatThrownBy(() -> agendas.decide(review.id(), mapped.journey(), 0, confirmed, pmo()))
                .isInstanceOf(Outdated.class);
        assertThat(agendas.decide(review.id(), mapped.journey(), decided.version(), confirmed, pmo())
                        .verdict()
                        .map())
                .isEqualTo(MapRevisited.CONFIRMED);
        assertThatThrownBy(() -> agendas.decide(
                        review.id(), unmapped.journey(), 0, new Agendas.Said(Outcome.TAKEN_AS_READ, " ", null), pmo()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly("decision", "words"));
    }

    @Test
    void givesActionsUntilTheReviewCloses() {
        Review review = given.held();
        Action action = actions.record(review.id(), todo("Sign with the carrier"), pmo());
        for (String day : List.of("2026-04-17", "2026-05-02", "2027-01-04")) {
            assertThatThrownBy(() -> actions.record(
                            review.id(), new Actions.Said("Sign", owner(), LocalDate.parse(day), null), pmo()))
                    .as(day)
                    .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                            .extracting(InvalidInput.FieldError::field)
                            .containsExactly("dueOn"));
        }
        assertThatThrownBy(() -> actions.record(review.id(), new Actions.Said(" ", null, null, null), pmo()))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.errors())
                        .extracting(InvalidInput.FieldError::field)
                        .containsExactly("title", "ownerId", "dueOn"));

        Action changed = actions.change(review.id(), action.id(), 0, todo("Sign with two carriers"), pmo());

        assertThat(changed.title()).isEqualTo("Sign with two carriers");
        assertThatThrownBy(() -> actions.remove(review.id(), action.id(), 0, pmo()))
                .isInstanceOf(Outdated.class);
        actions.remove(review.id(), action.id(), changed.version(), pmo());
        assertThat(actions.of(review.id())).isEmpty();
    }

    @Test
    void publishesItsMinutesOnceEveryJourneyIsDealtWith() {
        Review review = given.held();
        List<JourneyLine> lines = agendas.of(review.id()).lines();
        minutes.keep(review.id(), 0, "Nothing yet", pmo());
        assertThatThrownBy(() -> minutes.publish(review.id(), 1, pmo()))
                .isInstanceOfSatisfying(NotThrough.class, refused -> assertThat(refused.errors())
                        .hasSize(3)
                        .extracting(InvalidInput.FieldError::message)
                        .anyMatch(message -> message.contains("Return goods")));
        agendas.takeAsRead(
                review.id(), Set.of(lines.get(0).journey(), lines.get(1).journey()), pmo());
        agendas.decide(
                review.id(),
                lines.get(2).journey(),
                0,
                new Agendas.Said(Outcome.REALLOCATE, "Two people go to *Get help*", null),
                pmo());
        assertThatThrownBy(() -> minutes.publish(review.id(), 1, pmo())).isInstanceOf(NotThrough.class);
        actions.record(
                review.id(),
                new Actions.Said("Move two people", owner(), DUE, lines.get(2).journey()),
                pmo());
        assertThatThrownBy(() -> minutes.publish(review.id(), 1, pmo()))
                .isInstanceOf(MeetingMovedOn.class)
                .hasMessageContaining("changed since");

        minutes.draftAnew(review.id(), 1, pmo());
        MinutesText drafted = minutes.of(review.id());
        assertThat(drafted.text())
                .contains(
                        "# Quarterly review of The retail, Q4 2025/26",
                        "2 of 3 members took part or were represented; 2 were needed.",
                        "Taken as read, in band and with nothing open: Browse, Get help.",
                        "### Return goods",
                        "**Reallocate.** Two people go to \\*Get help\\*",
                        "1. Move two people: ",
                        "by 30 April 2026 (Return goods)");
        minutes.keep(review.id(), drafted.version(), drafted.text(), pmo());
        MinutesText out = minutes.publish(review.id(), drafted.version() + 1, pmo());

        assertThat(out.publication().sha256()).isEqualTo(Sha256.of(drafted.text()));
        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.MINUTES_OUT);
        Obligation action = reviewed.owed(review, Obligation.Kind.ACTION);
        assertThat(action.dueAt()).isEqualTo("2026-04-30T16:00:00Z");
        assertThat(reviewed.item(action).holders()).containsExactly(owner());
        assertThat(actions.of(review.id()).get(0).obligation()).isEqualTo(action.id());
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void answersTheQuestionsOfABriefBeforeItsJourneyIsReadAndItsMinutesAreOut() {
        Review review = given.held(List.of("Shall we buy *shelves*?", "Who pays?"));
        JourneyLine asking = agendas.of(review.id()).lines().get(0);
        assertThat(asking.questions())
                .containsExactly(
                        new AskedQuestion(1, "Shall we buy *shelves*?", 0, null),
                        new AskedQuestion(2, "Who pays?", 0, null));
        assertThat(asking.isToBeTakenAsRead()).isFalse();
        assertThatThrownBy(() -> agendas.takeAsRead(review.id(), Set.of(asking.journey()), pmo()))
                .isInstanceOf(MeetingMovedOn.class);
        assertThatThrownBy(() -> questions.record(review.id(), asking.journey(), 1, 0, " ", pmo()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> questions.record(review.id(), asking.journey(), 3, 0, "Yes", pmo()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> questions.record(review.id(), asking.journey(), 1, 0, "Yes", reviewed.exec("exec")))
                .isInstanceOf(NotPermitted.class);

        AskedQuestion first = questions.record(review.id(), asking.journey(), 1, 0, "Yes, two", pmo());
        assertThat(first.version()).isOne();
        assertThatThrownBy(() -> questions.record(review.id(), asking.journey(), 1, 0, "No", pmo()))
                .isInstanceOf(Outdated.class);
        assertThat(questions
                        .record(review.id(), asking.journey(), 1, 1, "Yes, three", pmo())
                        .answer()
                        .text())
                .isEqualTo("Yes, three");
        for (JourneyLine line : agendas.of(review.id()).lines()) {
            agendas.decide(review.id(), line.journey(), 0, goesOn(), pmo());
        }
        minutes.keep(review.id(), 0, minutes.of(review.id()).text(), pmo());
        assertThatThrownBy(() -> minutes.publish(review.id(), 1, pmo()))
                .isInstanceOfSatisfying(NotThrough.class, refused -> assertThat(refused.errors())
                        .singleElement()
                        .returns("questions", InvalidInput.FieldError::field)
                        .satisfies(missing -> assertThat(missing.message()).contains("Who pays?")));
        questions.record(review.id(), asking.journey(), 2, 0, "The shops", pmo());
        assertThat(minutes.of(review.id()).stale()).isTrue();
        minutes.draftAnew(review.id(), 1, pmo());
        String drafted = minutes.of(review.id()).text();
        assertThat(drafted)
                .contains(
                        "Question to the executives: Shall we buy \\*shelves\\*?\n\n**Answer.** Yes, three",
                        "Question to the executives: Who pays?\n\n**Answer.** The shops");
        minutes.keep(review.id(), 2, drafted, pmo());
        minutes.publish(review.id(), 3, pmo());

        assertThatThrownBy(() -> questions.record(review.id(), asking.journey(), 2, 1, "We", pmo()))
                .isInstanceOf(MeetingMovedOn.class);
        assertThat(audit.actions()).contains("review.question-answered");
    }

    @Test
    void takesAsReadWhatAsksOnceItIsAnswered() {
        Review review = given.held(List.of("Who pays?"));
        JourneyLine asking = agendas.of(review.id()).lines().get(0);
        questions.record(review.id(), asking.journey(), 1, 0, "The shops", pmo());

        agendas.takeAsRead(review.id(), Set.of(asking.journey()), pmo());

        assertThat(minutes.of(review.id()).text())
                .contains("### Browse\n\nTaken as read.\n\nQuestion to the executives: Who pays?");
    }

    @Test
    void neverChangesOnceItsMinutesAreOut() {
        Review review = given.out();
        String text = minutes.of(review.id()).text();
        int version = minutes.of(review.id()).version();
        JourneyLine line = agendas.of(review.id()).lines().get(2);
        Action action = actions.of(review.id()).get(0);

        List<Callable<?>> acts = List.of(
                () -> minutes.keep(review.id(), version, "Other", pmo()),
                () -> minutes.draftAnew(review.id(), version, pmo()),
                () -> minutes.publish(review.id(), version, pmo()),
                () -> agendas.decide(review.id(), line.journey(), line.version(), goesOn(), pmo()),
                () -> agendas.pullOut(review.id(), line.journey(), pmo()),
                () -> actions.record(review.id(), todo("More"), pmo()),
                () -> actions.change(review.id(), action.id(), action.version(), todo("Less"), pmo()),
                () -> meetings.attend(review.id(), 1, List.of(), pmo()));

        assertThat(acts).allSatisfy(act -> assertThatThrownBy(act::call).isInstanceOf(MeetingMovedOn.class));
        assertThat(minutes.of(review.id()).text()).isEqualTo(text);
    }

    @Test
    void isPublishedByOneOfTwoAtOnce() throws Exception {
        Review review = given.readyToPublish();
        int version = minutes.of(review.id()).version();
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<MinutesText>> both = new ArrayList<>();
        int won = 0;
        try {
            for (String login : List.of("pmo", "pmo2")) {
                Actor by = people.pmo(login).acting();
                both.add(two.submit(() -> minutes.publish(review.id(), version, by)));
            }
            for (Future<MinutesText> one : both) {
                try {
                    one.get();
                    won++;
                } catch (ExecutionException lost) {
                    assertThat(lost).hasCauseInstanceOf(Refusal.class);
                }
            }
        } finally {
            two.shutdown();
        }
        assertThat(won).isEqualTo(1);
        assertThat(obligations.of(review.id()).stream().filter(owed -> owed.kind() == Obligation.Kind.ACTION))
                .hasSize(1);
    }

    @Test
    void putsAlternativesAndTheirAnswersBesideTheJourneyAndIntoTheDraft() {
        Review circulated = reviewed.circulated(given.opened(List.of()));
        JourneyId browse = agendas.of(circulated.id()).lines().get(0).journey();
        PackComment answered =
                comments.say(circulated, browse, "PATH-1", Kind.ALTERNATIVE, "Skip *it*", reviewed.exec("exec"));
        comments.answer(
                circulated, answered.id(), "It is needed", reviewed.owner().acting());
        comments.say(circulated, browse, "PATH-1", Kind.COMMENT, "Why?", reviewed.exec("exec"));
        comments.say(circulated, browse, "PATH-2", Kind.ALTERNATIVE, "Begin there", reviewed.exec("exec2"));
        reviewed.at(circulated.meetingAt());
        Review review = given.held(reviews.get(circulated.id()));

        JourneyLine line = agendas.of(review.id()).lines().get(0);

        assertThat(line.comments()).extracting(PackComment::text).containsExactly("Why?", "Begin there", "Skip *it*");
        assertThat(line.openComments()).isEqualTo(2);
        agendas.takeAsRead(review.id(), Set.of(browse), pmo());
        assertThat(minutes.of(review.id()).text())
                .containsPattern(
                        "### Browse\n\nTaken as read.\n\nAlternative by [^\n]+ to “End”: Begin there\n\nNot answered")
                .containsPattern(
                        "Alternative by [^\n]+ to “Begin”: Skip \\\\\\*it\\\\\\*\n\n\\*\\*Answer.\\*\\* It is needed")
                .doesNotContain("Why?");
    }

    @Test
    void tellsTheNextPackWhatItDecided() {
        Review review = given.out();
        reviewed.at(review.closesAt());
        Review next = reviewed.opened(reviewed.portfolio());

        PackContent.LastMeeting told = packs.whole(next).pack().content().meeting();

        assertThat(told.code()).isEqualTo(review.code());
        assertThat(told.heldOn()).isEqualTo("2026-04-20");
        assertThat(told.decided())
                .containsExactly(
                        new PackContent.Said("Browse", "TAKEN_AS_READ", null),
                        new PackContent.Said("Get help", "TAKEN_AS_READ", null),
                        new PackContent.Said("Return goods", "CONTINUE", "It goes on"));
    }

    @Test
    void givesItsActionsAlsoWhereTheChairLetsTheMinutesGo() {
        Review review = given.readyToPublish();
        actions.record(review.id(), new Actions.Said("Sign", owner(), LocalDate.of(2026, 4, 21), null), pmo());
        reviewed.at(Instant.parse("2026-04-22T08:00:00Z"));

        obligations.waive(
                reviewed.owed(review, Obligation.Kind.MINUTES).id(), "Recorded on film", reviewed.exec("chair"));

        assertThat(obligations.of(review.id()))
                .filteredOn(owed -> owed.kind() == Obligation.Kind.ACTION)
                .extracting(Obligation::title, Obligation::dueAt)
                .containsExactlyInAnyOrder(
                        tuple("Ask legal", Instant.parse("2026-04-30T16:00:00Z")),
                        tuple("Sign", Instant.parse("2026-04-23T16:00:00Z")));
        for (Action action : actions.of(review.id())) {
            Obligation owed = obligations.get(action.obligation());
            assertThat(reviewed.item(owed).holders()).containsExactly(owner());
            obligations.meet(owed.id(), null, reviewed.owner().acting());
        }
        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.CLOSED);
        assertThat(audit.verify().valid()).isTrue();
    }

    @Test
    void publishesMissedMinutesWithoutActionsAfterItsClose() {
        Review review = given.readyToPublish();
        Instant closes = review.closesAt();
        reviewed.at(closes);
        assertThatThrownBy(() -> minutes.publish(review.id(), 1, pmo())).isInstanceOf(NotThrough.class);
        Action action = actions.of(review.id()).get(0);
        actions.remove(review.id(), action.id(), action.version(), pmo());
        minutes.keep(review.id(), 1, "Late", pmo());

        assertThat(minutes.publish(review.id(), 2, pmo()).publication().at()).isEqualTo(closes);

        assertThat(reviews.get(review.id()).state()).isEqualTo(Review.State.CLOSED);
    }

    private Meetings.Said is(String login) {
        return new Meetings.Said(people.exec(login).id(), Presence.PRESENT, null);
    }

    private Meetings.Said instead(String login, String standIn) {
        return new Meetings.Said(people.exec(login).id(), Presence.STAND_IN, standIn);
    }

    private Actions.Said todo(String title) {
        return new Actions.Said(title, owner(), DUE, null);
    }

    private UserId owner() {
        return reviewed.owner().id();
    }

    private static Agendas.Said goesOn() {
        return new Agendas.Said(Outcome.CONTINUE, "It goes on", null);
    }

    private Actor pmo() {
        return reviewed.pmo();
    }
}
