package org.journeygate.gates;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.inbox.Inbox;
import org.journeygate.people.UserId;
import org.journeygate.workflow.Door;
import org.jspecify.annotations.Nullable;

/**
 * The door through which {@code stage-gate.bpmn} reaches the gates: plain arguments in, plain values out, no rule of its own.
 * The subject is the gate request's id.
 */
@Door("gateReview")
class GateReview {

    private final GateRequestRepository requests;
    private final QuestionRepository questions;
    private final RightsAtGate rights;
    private final Submissions submissions;
    private final PanelCourse course;
    private final Questions asking;
    private final Ladder ladder;
    private final SecondVoice secondVoice;
    private final DecisionRecording recording;
    private final WhatFollows following;
    private final Reworks reworks;
    private final Schedule schedule;
    private final PanelInHand inHand;
    private final Inbox inbox;

    GateReview(
            GateRequestRepository requests,
            QuestionRepository questions,
            RightsAtGate rights,
            Submissions submissions,
            PanelCourse course,
            Questions asking,
            Ladder ladder,
            SecondVoice secondVoice,
            DecisionRecording recording,
            WhatFollows following,
            Reworks reworks,
            Schedule schedule,
            PanelInHand inHand,
            Inbox inbox) {
        this.requests = requests;
        this.questions = questions;
        this.rights = rights;
        this.submissions = submissions;
        this.course = course;
        this.asking = asking;
        this.ladder = ladder;
        this.secondVoice = secondVoice;
        this.recording = recording;
        this.following = following;
        this.reworks = reworks;
        this.schedule = schedule;
        this.inHand = inHand;
        this.inbox = inbox;
    }

    /** Whether the squad passes the gate by itself. */
    public boolean askRights(String subjectId) {
        return rights.ask(request(subjectId));
    }

    public String choosePanel(String subjectId) {
        return submissions.choosePanel(request(subjectId)).name();
    }

    public void passUnchecked(String subjectId) {
        submissions.passUnchecked(request(subjectId));
    }

    public void lapseRequest(String subjectId) {
        submissions.lapse(request(subjectId));
    }

    public String squadLead(String subjectId) {
        return submissions.lead(load(subjectId)).value().toString();
    }

    /** When the step that the request is in is due; also the deadline of its timers. */
    public Date stepDueAt(String subjectId) {
        return Date.from(due(load(subjectId)));
    }

    /** Half the working time of the step. */
    public Date stepRemindAt(String subjectId) {
        GateRequest request = load(subjectId);
        Instant opened = request.stepOpenedAt();
        Instant due = due(request);
        return Date.from(calendar(request).halfTime(opened == null ? due : opened, due));
    }

    public void remind(String subjectId, String kind) {
        inbox.remind(UUID.fromString(subjectId), kind, Map.of());
    }

    public void remindAgain(String subjectId, String kind) {
        inbox.remindAgain(UUID.fromString(subjectId), kind);
    }

    public void openPanel(String subjectId) {
        course.open(request(subjectId));
    }

    public List<String> openSeats(String subjectId) {
        return course.openSeats(request(subjectId));
    }

    public boolean mayClose(String subjectId) {
        return course.mayClose(request(subjectId));
    }

    public Date openUntil(String subjectId) {
        Instant openUntil = load(subjectId).openUntil();
        return Date.from(openUntil == null ? schedule.now() : openUntil);
    }

    public String seatHolder(String subjectId, String seatId) {
        return course.seat(seat(seatId)).holderId().value().toString();
    }

    public Date voteRemindAt(String subjectId, String seatId) {
        return date(course.seat(seat(seatId)).remindAt());
    }

    public Date voteDueAt(String subjectId, String seatId) {
        return date(course.seat(seat(seatId)).dueAt());
    }

    public Date voteLapsesAt(String subjectId, String seatId) {
        return date(course.seat(seat(seatId)).lapseAt());
    }

    public void remindVoter(String subjectId, String seatId) {
        inbox.remind(UUID.fromString(subjectId), Votes.KIND, Map.of("seatId", seatId));
    }

    public void callAlternate(String subjectId, String seatId) {
        course.callAlternate(seat(seatId));
    }

    public void lapseSeat(String subjectId, String seatId) {
        course.lapse(seat(seatId));
    }

    public Date answerDueAt(String subjectId, String questionId) {
        return Date.from(question(questionId).dueAt());
    }

    public Date answerRemindAt(String subjectId, String questionId) {
        return Date.from(question(questionId).remindAt());
    }

    public void expireQuestion(String subjectId, String questionId) {
        asking.expire(request(subjectId), question(questionId).id());
    }

    public void resumeClock(String subjectId, String questionId) {
        asking.resumeClock(request(subjectId), question(questionId).id());
    }

    public Date replacementDueAt(String subjectId) {
        GateRequest request = load(subjectId);
        return Date.from(calendar(request).deadline(lapsedAt(request), Schedule.LADDER_DAYS));
    }

    public Date replacementRemindAt(String subjectId) {
        GateRequest request = load(subjectId);
        Instant lapsedAt = lapsedAt(request);
        return Date.from(
                calendar(request).halfTime(lapsedAt, calendar(request).deadline(lapsedAt, Schedule.LADDER_DAYS)));
    }

    public String countVotes(String subjectId) {
        return ladder.countVotes(request(subjectId));
    }

    /** Whether the votes alone decide it. */
    public boolean isSettled(String subjectId) {
        return ladder.isSettled(request(subjectId));
    }

    public String passOn(String subjectId) {
        return ladder.passOn(request(subjectId));
    }

    public @Nullable String decider(String subjectId) {
        UserId decider = load(subjectId).deciderId();
        return decider == null ? null : decider.value().toString();
    }

    public boolean isConcurrenceDue(String subjectId) {
        return secondVoice.isDue(load(subjectId));
    }

    public @Nullable String concurring(String subjectId) {
        UserId second = secondVoice.of(load(subjectId));
        return second == null ? null : second.value().toString();
    }

    public void recordDecision(String subjectId) {
        recording.record(request(subjectId));
    }

    /** Sets going what the recorded decision entails; asked again, it makes nothing twice. */
    public void setGoing(String subjectId) {
        following.setGoing(request(subjectId));
    }

    public boolean isReworkOverdue(String subjectId) {
        return reworks.isOverdue(load(subjectId));
    }

    /** Until when the reworked request is to be submitted. */
    public Date reworkDueAt(String subjectId) {
        return date(load(subjectId).reworkBy());
    }

    /** Half of the working time from the draft to that date. */
    public Date reworkRemindAt(String subjectId) {
        GateRequest request = load(subjectId);
        Instant by = request.reworkBy();
        return date(by == null ? null : calendar(request).halfTime(request.draftedAt(), by));
    }

    public void putBeforeChair(String subjectId) {
        reworks.putBeforeChair(request(subjectId));
    }

    private GateRequest load(String subjectId) {
        GateRequestId id = request(subjectId);
        return inHand.request(id).or(() -> requests.findById(id)).orElseThrow();
    }

    private Question question(String questionId) {
        return questions.findById(new QuestionId(UUID.fromString(questionId))).orElseThrow();
    }

    private Instant lapsedAt(GateRequest request) {
        return course.of(request).lastLapsed().map(Seat::lapsedAt).orElse(schedule.now());
    }

    private BusinessCalendar calendar(GateRequest request) {
        return schedule.calendar(request.portfolioId());
    }

    private Instant due(GateRequest request) {
        Instant due = request.dueAt();
        return due == null ? schedule.now() : due;
    }

    private Date date(@Nullable Instant instant) {
        return Date.from(instant == null ? schedule.now() : instant);
    }

    private static GateRequestId request(String subjectId) {
        return new GateRequestId(UUID.fromString(subjectId));
    }

    private static SeatId seat(String seatId) {
        return new SeatId(UUID.fromString(seatId));
    }
}
