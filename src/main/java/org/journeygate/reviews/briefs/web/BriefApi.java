package org.journeygate.reviews.briefs.web;

import java.util.List;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.BriefPaper;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.briefs.TypedParts;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.web.ETags;
import org.journeygate.shared.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/reviews/{id}/briefs")
class BriefApi {

    private final Briefs briefs;
    private final BriefPaper paper;
    private final Reviews reviews;

    BriefApi(Briefs briefs, BriefPaper paper, Reviews reviews) {
        this.briefs = briefs;
        this.paper = paper;
        this.reviews = reviews;
    }

    /** The review's briefs in short, by the journeys' names. */
    @GetMapping
    Paged<BriefJson.Line> list(@PathVariable IdOrCode id, PageQuery query) {
        List<Brief.Line> lines = briefs.lines(reviews.named(id));
        return new Paged<>(
                lines.stream()
                        .skip(query.offset())
                        .limit(query.size())
                        .map(BriefJson.Line::of)
                        .toList(),
                query.page(),
                query.size(),
                lines.size());
    }

    @GetMapping("/{journeyId}")
    ResponseEntity<BriefJson> read(@PathVariable IdOrCode id, @PathVariable UUID journeyId) {
        return answer(briefs.get(reviews.named(id), new JourneyId(journeyId)));
    }

    @GetMapping("/{journeyId}/brief.pdf")
    ResponseEntity<byte[]> print(@PathVariable IdOrCode id, @PathVariable UUID journeyId) {
        Brief brief = briefs.get(reviews.named(id), new JourneyId(journeyId));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .body(paper.pdf(brief.content(), brief.stamp()));
    }

    @PutMapping("/{journeyId}")
    ResponseEntity<BriefJson> write(
            @PathVariable IdOrCode id,
            @PathVariable UUID journeyId,
            @RequestBody TypedParts body,
            IfMatch seen,
            Actor actor) {
        Review of = reviews.named(id);
        return answer(briefs.write(of, new JourneyId(journeyId), seen.version(), body, actor));
    }

    @PostMapping("/{journeyId}/confirmation")
    ResponseEntity<BriefJson> confirm(
            @PathVariable IdOrCode id, @PathVariable UUID journeyId, @RequestBody Seen body, Actor actor) {
        Review of = reviews.named(id);
        return answer(briefs.confirm(of, new JourneyId(journeyId), body.contentSha256(), actor));
    }

    @PostMapping("/{journeyId}/reopening")
    ResponseEntity<BriefJson> reopen(@PathVariable IdOrCode id, @PathVariable UUID journeyId, Actor actor) {
        Review of = reviews.named(id);
        return answer(briefs.reopen(of, new JourneyId(journeyId), actor));
    }

    private static ResponseEntity<BriefJson> answer(Brief brief) {
        return ResponseEntity.ok().eTag(ETags.of(brief.version())).body(BriefJson.of(brief));
    }

    /** What the person who confirms has read. */
    record Seen(@Nullable String contentSha256) {}
}
