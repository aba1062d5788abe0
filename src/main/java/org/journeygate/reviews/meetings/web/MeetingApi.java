package org.journeygate.reviews.meetings.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.meetings.Agendas;
import org.journeygate.reviews.meetings.AskedQuestion;
import org.journeygate.reviews.meetings.BriefQuestions;
import org.journeygate.reviews.meetings.JourneyLine;
import org.journeygate.reviews.meetings.Meeting;
import org.journeygate.reviews.meetings.Meetings;
import org.journeygate.reviews.meetings.Minutes;
import org.journeygate.reviews.meetings.MinutesText;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.shared.web.Named;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reviews/{id}/meeting")
class MeetingApi {

    private final Reviews reviews;
    private final Meetings meetings;
    private final Agendas agendas;
    private final BriefQuestions questions;
    private final Minutes minutes;
    private final People people;

    MeetingApi(
            Reviews reviews,
            Meetings meetings,
            Agendas agendas,
            BriefQuestions questions,
            Minutes minutes,
            People people) {
        this.reviews = reviews;
        this.meetings = meetings;
        this.agendas = agendas;
        this.questions = questions;
        this.minutes = minutes;
        this.people = people;
    }

    @GetMapping
    ResponseEntity<MeetingJson> read(@PathVariable IdOrCode id, Actor actor) {
        return present(id(id), actor);
    }

    @PutMapping("/attendance")
    ResponseEntity<MeetingJson> attend(
            @PathVariable IdOrCode id, @RequestBody MeetingJson.Attending body, IfMatch seen, Actor actor) {
        ReviewId review = id(id);
        List<Meetings.Said> said = new ArrayList<>();
        List<MeetingJson.AttendanceBody> rows = body.attendance() == null ? List.of() : body.attendance();
        for (int place = 0; place < rows.size(); place++) {
            MeetingJson.AttendanceBody row = rows.get(place);
            said.add(new Meetings.Said(
                    Named.in("attendance[" + place + "].userId", row.userId(), people::named)
                            .id(),
                    row.presence(),
                    row.standIn()));
        }
        meetings.attend(review, seen.version(), said, actor);
        return present(review, actor);
    }

    @PostMapping("/holding")
    ResponseEntity<MeetingJson> hold(@PathVariable IdOrCode id, @RequestBody MeetingJson.Seen body, Actor actor) {
        ReviewId review = id(id);
        meetings.hold(review, body.version(), actor);
        return present(review, actor);
    }

    @PostMapping("/reconvening")
    ResponseEntity<MeetingJson> reconvene(
            @PathVariable IdOrCode id, @RequestBody MeetingJson.Reconvening body, Actor actor) {
        ReviewId review = id(id);
        meetings.reconvene(review, body.when(), body.reason(), actor);
        return present(review, actor);
    }

    @PostMapping("/taken-as-read")
    ResponseEntity<MeetingJson> takeAsRead(
            @PathVariable IdOrCode id, @RequestBody MeetingJson.TakenAsRead body, Actor actor) {
        ReviewId review = id(id);
        var journeys = new HashSet<JourneyId>();
        if (body.journeyIds() != null) {
            body.journeyIds().forEach(journey -> journeys.add(new JourneyId(journey)));
        }
        agendas.takeAsRead(review, journeys, actor);
        return present(review, actor);
    }

    @PostMapping("/journeys/{journey}/pulling-out")
    ResponseEntity<MeetingJson.JourneyJson> pullOut(
            @PathVariable IdOrCode id, @PathVariable UUID journey, Actor actor) {
        return line(agendas.pullOut(id(id), new JourneyId(journey), actor));
    }

    @PutMapping("/journeys/{journey}")
    ResponseEntity<MeetingJson.JourneyJson> decide(
            @PathVariable IdOrCode id,
            @PathVariable UUID journey,
            @RequestBody MeetingJson.Deciding body,
            IfMatch seen,
            Actor actor) {
        return line(agendas.decide(
                id(id),
                new JourneyId(journey),
                seen.version(),
                new Agendas.Said(body.decision(), body.words(), body.map()),
                actor));
    }

    @PutMapping("/journeys/{journey}/questions/{number}")
    ResponseEntity<MeetingJson.QuestionJson> answer(
            @PathVariable IdOrCode id,
            @PathVariable UUID journey,
            @PathVariable int number,
            @RequestBody MeetingJson.Answering body,
            IfMatch seen,
            Actor actor) {
        AskedQuestion asked =
                questions.record(id(id), new JourneyId(journey), number, seen.version(), body.answer(), actor);
        return ResponseEntity.ok().eTag(ETags.of(asked.version())).body(MeetingJson.QuestionJson.of(asked));
    }

    @GetMapping("/minutes")
    ResponseEntity<MeetingJson.MinutesJson> readMinutes(@PathVariable IdOrCode id) {
        return text(minutes.of(id(id)));
    }

    @PutMapping("/minutes")
    ResponseEntity<MeetingJson.MinutesJson> keep(
            @PathVariable IdOrCode id, @RequestBody MeetingJson.MinutesBody body, IfMatch seen, Actor actor) {
        return text(minutes.keep(id(id), seen.version(), body.text(), actor));
    }

    @PostMapping("/minutes/publication")
    ResponseEntity<MeetingJson.MinutesJson> publish(
            @PathVariable IdOrCode id, @RequestBody MeetingJson.Seen body, Actor actor) {
        return text(minutes.publish(id(id), body.version(), actor));
    }

    private ReviewId id(IdOrCode name) {
        return reviews.named(name).id();
    }

    private ResponseEntity<MeetingJson> present(ReviewId review, Actor actor) {
        Meeting meeting = meetings.of(review, actor);
        return ResponseEntity.ok().eTag(ETags.of(meeting.version())).body(MeetingJson.of(meeting, agendas.of(review)));
    }

    private static ResponseEntity<MeetingJson.JourneyJson> line(JourneyLine line) {
        return ResponseEntity.ok().eTag(ETags.of(line.version())).body(MeetingJson.JourneyJson.of(line));
    }

    private static ResponseEntity<MeetingJson.MinutesJson> text(MinutesText text) {
        return ResponseEntity.ok().eTag(ETags.of(text.version())).body(MeetingJson.MinutesJson.of(text));
    }
}
