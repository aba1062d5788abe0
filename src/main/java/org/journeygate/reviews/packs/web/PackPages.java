package org.journeygate.reviews.packs.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.Obligations;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.packs.PackComment;
import org.journeygate.reviews.packs.PackComments;
import org.journeygate.reviews.packs.PackPaper;
import org.journeygate.reviews.packs.Packs;
import org.journeygate.reviews.packs.Readership;
import org.journeygate.reviews.packs.Receipt;
import org.journeygate.reviews.packs.Receipts;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.Notice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pack of a review: what is in it, to take away, and who has read it. */
@Controller
@RequestMapping("/reviews/{review}")
class PackPages {

    private final Reviews reviews;
    private final Obligations obligations;
    private final Briefs briefs;
    private final Packs packs;
    private final PackPaper paper;
    private final Receipts receipts;
    private final PackComments comments;
    private final Portfolios portfolios;
    private final People people;

    PackPages(
            Reviews reviews,
            Obligations obligations,
            Briefs briefs,
            Packs packs,
            PackPaper paper,
            Receipts receipts,
            PackComments comments,
            Portfolios portfolios,
            People people) {
        this.reviews = reviews;
        this.obligations = obligations;
        this.briefs = briefs;
        this.packs = packs;
        this.paper = paper;
        this.receipts = receipts;
        this.comments = comments;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping("/pack")
    ModelAndView read(@PathVariable IdOrCode review, Actor actor) {
        Review of = reviews.named(review);
        Readership readers = receipts.of(of, actor);
        List<Brief.Line> lines = briefs.lines(of);
        Set<UserId> owners = new HashSet<>();
        lines.stream().map(line -> line.owed().owner()).filter(Objects::nonNull).forEach(owners::add);
        Map<UserId, Person> names = people.all(owners);
        return new ModelAndView("reviews/pack")
                .addObject("review", of)
                .addObject("portfolio", portfolios.get(of.portfolio()))
                .addObject("readers", readers)
                .addObject("headline", headline(of, readers))
                .addObject("lines", lines)
                .addObject(
                        "unconfirmed",
                        lines.stream()
                                .filter(line -> line.confirmedAt() == null)
                                .count())
                .addObject("names", names)
                .addObject("said", comments.of(of).stream().collect(Collectors.groupingBy(PackComment::journey)))
                .addObject("pack", packs.circulated(of).orElse(null))
                .addObject(
                        "circulation",
                        obligations.of(of.id()).stream()
                                .filter(owed -> owed.kind() == Obligation.Kind.CIRCULATION)
                                .findFirst()
                                .orElseThrow());
    }

    @GetMapping("/pack.pdf")
    ResponseEntity<byte[]> print(@PathVariable IdOrCode review) {
        Review of = reviews.named(review);
        return PackFile.of(of, paper.pdf(packs.whole(of)));
    }

    @PostMapping("/pack/receipt")
    String read(
            @PathVariable IdOrCode review,
            @RequestParam(defaultValue = "false") boolean onPaper,
            Actor actor,
            RedirectAttributes redirect) {
        Review of = reviews.named(review);
        receipts.read(of.id(), onPaper, actor);
        Notice.on(redirect, "reviews-packs.done.read");
        return "redirect:/reviews/" + of.code() + "/pack";
    }

    @PostMapping("/pack/receipts/{reading}")
    String note(@PathVariable IdOrCode review, @PathVariable UUID reading, Actor actor, RedirectAttributes redirect) {
        Review of = reviews.named(review);
        receipts.note(of.id(), new ObligationId(reading), actor);
        Notice.on(redirect, "reviews-packs.done.noted");
        return "redirect:/reviews/" + of.code() + "/pack#readers";
    }

    private static String headline(Review review, Readership readers) {
        if (review.state() == Review.State.PREPARING || review.state() == Review.State.CANCELLED) {
            return review.state().name();
        }
        Receipt own = readers.own();
        if (own != null && own.isRead()) {
            return "read";
        }
        return readers.turn() ? "turn" : "count";
    }
}
