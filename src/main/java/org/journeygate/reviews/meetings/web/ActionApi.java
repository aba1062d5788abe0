package org.journeygate.reviews.meetings.web;

import java.net.URI;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.meetings.Action;
import org.journeygate.reviews.meetings.ActionId;
import org.journeygate.reviews.meetings.Actions;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.journeygate.shared.web.Named;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reviews/{id}/actions")
class ActionApi {

    private final Reviews reviews;
    private final Actions actions;
    private final People people;

    ActionApi(Reviews reviews, Actions actions, People people) {
        this.reviews = reviews;
        this.actions = actions;
        this.people = people;
    }

    @GetMapping
    Paged<MeetingJson.ActionJson> list(@PathVariable IdOrCode id, PageQuery query) {
        return actions.page(id(id), query).map(MeetingJson.ActionJson::of);
    }

    @PostMapping
    ResponseEntity<MeetingJson.ActionJson> record(
            @PathVariable IdOrCode id, @RequestBody MeetingJson.ActionBody body, Actor actor) {
        ReviewId review = id(id);
        Action action = actions.record(review, said(body), actor);
        return ResponseEntity.created(URI.create("/api/v1/reviews/" + review.value() + "/actions/"
                        + action.id().value()))
                .eTag(ETags.of(action.version()))
                .body(MeetingJson.ActionJson.of(action));
    }

    @GetMapping("/{action}")
    ResponseEntity<MeetingJson.ActionJson> read(@PathVariable IdOrCode id, @PathVariable UUID action) {
        return present(actions.get(id(id), new ActionId(action)));
    }

    @PutMapping("/{action}")
    ResponseEntity<MeetingJson.ActionJson> change(
            @PathVariable IdOrCode id,
            @PathVariable UUID action,
            @RequestBody MeetingJson.ActionBody body,
            IfMatch seen,
            Actor actor) {
        return present(actions.change(id(id), new ActionId(action), seen.version(), said(body), actor));
    }

    @DeleteMapping("/{action}")
    ResponseEntity<Void> remove(@PathVariable IdOrCode id, @PathVariable UUID action, IfMatch seen, Actor actor) {
        actions.remove(id(id), new ActionId(action), seen.version(), actor);
        return ResponseEntity.noContent().build();
    }

    private ReviewId id(IdOrCode name) {
        return reviews.named(name).id();
    }

    private Actions.Said said(MeetingJson.ActionBody body) {
        Person owner = Named.orNull("ownerId", body.ownerId(), people::named);
        return new Actions.Said(
                body.title(),
                owner == null ? null : owner.id(),
                body.dueOn(),
                body.journeyId() == null ? null : new JourneyId(body.journeyId()));
    }

    private static ResponseEntity<MeetingJson.ActionJson> present(Action action) {
        return ResponseEntity.ok().eTag(ETags.of(action.version())).body(MeetingJson.ActionJson.of(action));
    }
}
