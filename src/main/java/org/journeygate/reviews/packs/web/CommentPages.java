package org.journeygate.reviews.packs.web;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.journeygate.journeys.JourneyId;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.Briefs;
import org.journeygate.reviews.packs.BriefLine;
import org.journeygate.reviews.packs.PackComment;
import org.journeygate.reviews.packs.PackCommentId;
import org.journeygate.reviews.packs.PackComments;
import org.journeygate.shared.Checks;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.web.Form;
import org.journeygate.shared.web.FormAnswer;
import org.journeygate.shared.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is said about the lines of a circulated brief, and answered. */
@Controller
@RequestMapping("/reviews/{review}/pack/{journey}")
class CommentPages {

    private final Reviews reviews;
    private final Briefs briefs;
    private final PackComments comments;
    private final People people;

    CommentPages(Reviews reviews, Briefs briefs, PackComments comments, People people) {
        this.reviews = reviews;
        this.briefs = briefs;
        this.comments = comments;
        this.people = people;
    }

    @GetMapping("/comments")
    ModelAndView read(@PathVariable IdOrCode review, @PathVariable UUID journey, Actor actor) {
        return page(reviews.named(review), new JourneyId(journey), Form.empty(), actor);
    }

    @PostMapping("/comments")
    Object say(
            @PathVariable IdOrCode review,
            @PathVariable UUID journey,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Review of = reviews.named(review);
        var id = new JourneyId(journey);
        Form form = Form.of(typed);
        Supplier<String> save = () -> {
            var checks = new Checks();
            PackComment.Kind kind = form.choice("kind", PackComment.Kind.class, checks);
            checks.done();
            comments.say(of, id, form.get("line"), kind, form.get("text"), actor);
            return done(of, id, "said", redirect);
        };
        return FormAnswer.of(form, save, again -> page(of, id, again, actor));
    }

    @PostMapping("/comments/{comment}/answer")
    Object answer(
            @PathVariable IdOrCode review,
            @PathVariable UUID journey,
            @PathVariable UUID comment,
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            RedirectAttributes redirect) {
        Review of = reviews.named(review);
        var id = new JourneyId(journey);
        Form form = Form.of(typed);
        Supplier<String> save = () -> {
            comments.answer(of, new PackCommentId(comment), form.get("answer"), actor);
            return done(of, id, "answered", redirect);
        };
        return FormAnswer.of(form, save, again -> page(of, id, again, actor).addObject("answering", comment));
    }

    private static String done(Review review, JourneyId journey, String what, RedirectAttributes redirect) {
        Notice.on(redirect, "reviews-packs.done." + what);
        return "/reviews/" + review.code() + "/pack/" + journey.value() + "/comments";
    }

    private ModelAndView page(Review review, JourneyId journey, Form form, Actor actor) {
        Brief brief = briefs.get(review, journey);
        List<PackComment> said = comments.of(review).stream()
                .filter(one -> one.journey().equals(journey))
                .toList();
        Set<UserId> named = new HashSet<>();
        for (PackComment one : said) {
            named.add(one.by());
            if (one.answeredBy() != null) {
                named.add(one.answeredBy());
            }
        }
        Map<BriefLine.Section, List<BriefLine>> sections = comments.lines(brief).stream()
                .collect(Collectors.groupingBy(
                        BriefLine::section, () -> new EnumMap<>(BriefLine.Section.class), Collectors.toList()));
        return new ModelAndView("reviews/pack-comments")
                .addObject("review", review)
                .addObject("journey", journey)
                .addObject("name", brief.content().scope().journey())
                .addObject("said", said)
                .addObject("open", said.stream().filter(PackComment::isOpen).count())
                .addObject("names", people.all(named))
                .addObject("sections", sections.entrySet())
                .addObject("mayComment", comments.mayComment(review, actor))
                .addObject("mayAnswer", comments.mayAnswer(review, brief, actor))
                .addObject("form", form)
                .addObject("fields", "reviews-packs.field.");
    }
}
