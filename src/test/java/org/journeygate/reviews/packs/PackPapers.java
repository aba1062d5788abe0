package org.journeygate.reviews.packs;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.journeygate.audit.Sha256;
import org.journeygate.gates.Outcome;
import org.journeygate.journeys.JourneyId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.ReviewId;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.BriefContent;
import org.journeygate.reviews.briefs.BriefPapers;
import org.journeygate.reviews.briefs.Stamp;
import org.journeygate.reviews.briefs.Typed;
import org.journeygate.shared.pdf.PdfFixtures;
import org.journeygate.squads.functions.SquadFunction;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Paper for packs, and packs to print, for tests without an application. */
final class PackPapers {

    private static final Instant CIRCULATED = Instant.parse("2026-11-17T16:00:00Z");

    private PackPapers() {}

    /** With the words and the template of the application. */
    static PackPaper paper() {
        var messages = new ResourceBundleMessageSource();
        messages.setDefaultEncoding("UTF-8");
        messages.setAlwaysUseMessageFormat(true);
        messages.setBasenames("messages/reviews-packs", "messages/squads-functions", "messages/shared");
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages);
        return new PackPaper(
                engine, messages, BriefPapers.paper(), PdfFixtures.pdf(), Clock.fixed(CIRCULATED, ZoneOffset.UTC));
    }

    /** A pack with so many briefs that all say the same, but for the journey's name: Journey 01, Journey 02 … */
    static Packs.Whole whole(int briefs, BriefContent like, boolean circulated) {
        List<Brief> all = IntStream.rangeClosed(1, briefs)
                .mapToObj(number -> brief("Journey %02d".formatted(number), like))
                .toList();
        List<PackContent.Entry> entries = all.stream()
                .map(brief -> new PackContent.Entry(
                        brief.journey().value(),
                        brief.content().scope().journey(),
                        "Mara Okafor",
                        !brief.content().scope().journey().endsWith("2"),
                        false,
                        2,
                        brief.sha256()))
                .toList();
        PackContent content = content(entries);
        return new Packs.Whole(
                new Pack(content, Sha256.of(PackText.write(content)), circulated ? CIRCULATED : null), all);
    }

    private static PackContent content(List<PackContent.Entry> entries) {
        return new PackContent(
                new PackContent.Cover(
                        "QR-2026-0007",
                        "Retail & “Plans”",
                        "Q3 2026",
                        LocalDate.of(2026, 7, 1),
                        LocalDate.of(2026, 9, 30),
                        false,
                        Instant.parse("2026-11-24T10:00:00Z"),
                        "Europe/London",
                        "Ada Park",
                        2,
                        List.of(
                                new PackContent.Seat("Lena Chen", SquadFunction.PRODUCT),
                                new PackContent.Seat("Tom O'Neil", SquadFunction.CUSTOMER_SUCCESS),
                                new PackContent.Seat("Ida <Berg>", SquadFunction.DATA))),
                List.of(
                        new PackContent.Point(PackContent.Point.Kind.ATTENDANCE, null, List.of()),
                        new PackContent.Point(PackContent.Point.Kind.ACTIONS, "QR-2026-0003", List.of()),
                        new PackContent.Point(PackContent.Point.Kind.AS_READ, null, List.of("Find a shop", "Pay")),
                        new PackContent.Point(
                                PackContent.Point.Kind.JOURNEY, "Collect", List.of("Who pays for the signs?")),
                        new PackContent.Point(PackContent.Point.Kind.CLOSE, null, List.of())),
                List.of(new PackContent.Decided(
                        "DE-2026-0017",
                        "BT-2026-0004",
                        "Parcel shops",
                        "G2",
                        Outcome.GO_WITH_CONDITIONS,
                        LocalDate.of(2026, 8, 3),
                        "The trial holds in three shops out of four.",
                        List.of(new PackContent.Condition(
                                "Signs in franchised shops", "Mara Okafor", LocalDate.of(2026, 10, 30))))),
                3,
                "QR-2026-0003",
                new PackContent.LastMeeting(
                        "QR-2026-0003",
                        "Q2 2026",
                        LocalDate.of(2026, 7, 27),
                        List.of(
                                new PackContent.Said("Collect", "REALLOCATE", "Two people go to <Returns>"),
                                new PackContent.Said("Pay", "TAKEN_AS_READ", null))),
                List.of(
                        new PackContent.FollowUp(
                                "Ask the franchisees",
                                "Jo Lind",
                                LocalDate.of(2026, 9, 1),
                                LocalDate.of(2026, 9, 8),
                                ObligationState.LATE),
                        new PackContent.FollowUp(
                                "Name an owner for returns",
                                "Mara Okafor",
                                LocalDate.of(2026, 12, 1),
                                null,
                                ObligationState.OPEN)),
                entries);
    }

    private static Brief brief(String journey, BriefContent like) {
        BriefContent content = named(journey, like);
        var id = new JourneyId(UUID.nameUUIDFromBytes(journey.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new Brief(
                new ReviewId(id.value()),
                id,
                1,
                new Obligation(
                        new ObligationId(id.value()),
                        new ReviewId(id.value()),
                        Obligation.Kind.BRIEF,
                        id,
                        null,
                        journey,
                        CIRCULATED,
                        CIRCULATED,
                        CIRCULATED,
                        null,
                        null,
                        null,
                        null,
                        ObligationState.ON_TIME,
                        null,
                        null),
                new Typed(null, Typed.VoiceChoice.USUAL, null, List.of(), List.of()),
                content,
                Sha256.of(journey),
                null,
                null,
                CIRCULATED,
                new Stamp(Stamp.Kind.CONFIRMED, "Mara Okafor", LocalDate.of(2026, 11, 12)));
    }

    private static BriefContent named(String journey, BriefContent like) {
        BriefContent.Scope scope = like.scope();
        return new BriefContent(
                new BriefContent.Scope(
                        scope.portfolio(),
                        scope.currency(),
                        scope.quarter(),
                        scope.from(),
                        scope.until(),
                        scope.zone(),
                        journey,
                        scope.goal(),
                        scope.core(),
                        scope.owner(),
                        scope.contributors()),
                like.tally(),
                like.headline(),
                like.voice(),
                like.unheard(),
                like.personas(),
                like.path(),
                like.pains(),
                like.metrics(),
                like.promises(),
                like.evidence(),
                like.bets(),
                like.roadmap(),
                like.risks(),
                like.milestones(),
                like.tradeOffs(),
                like.questions());
    }
}
