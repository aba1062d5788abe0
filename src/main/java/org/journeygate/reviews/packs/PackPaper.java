package org.journeygate.reviews.packs;

import java.lang.ref.SoftReference;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.journeygate.reviews.briefs.Brief;
import org.journeygate.reviews.briefs.BriefPaper;
import org.journeygate.shared.pdf.Pdf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Packs on paper: cover, contents with page numbers, agenda, decisions and their follow-up, then the briefs. One is made at a time, so
 * that many readers at once take no more memory than one; the last one that was circulated is kept while there is room.
 */
@Component
public class PackPaper {

    private static final String TEMPLATE = "reviews/pack-paper";
    private static final String PAGES = """
            @page { size: A4; margin: 12mm 13mm 11mm;
              @bottom-left { content: "%s"; font-family: %s; font-size: 7.6pt; color: #5f5e59; }
              @bottom-right { content: "%s"; font-family: %s; font-size: 7.6pt; color: #5f5e59; }
              @top-right { content: "%s"; font-family: %s; font-size: 8pt; font-weight: 600; color: #a3271b; } }
            body { margin: 0; font-family: %s; }
            """;
    private static final String STYLE = """
            .pack { font-size: 9.5pt; line-height: 1.4; color: #1d1d1b; word-wrap: break-word; }
            .pack p { margin: 0 0 1mm; }
            .pack b { font-weight: 600; }
            .pack h1 { font-size: 20pt; line-height: 1.15; font-weight: 600; margin: 14mm 0 3mm; }
            .pack h2 { font-size: 14pt; font-weight: 600; margin: 9mm 0 2mm; page-break-after: avoid; }
            .pack h3 { font-size: 9.5pt; font-weight: 600; margin: 5mm 0 1mm; color: #5f5e59; page-break-after: avoid; }
            .pack .when { font-size: 13pt; margin: 0 0 1mm; }
            .pack .muted, .pack .small { color: #5f5e59; }
            .pack .small { font-size: 7.6pt; }
            .pack .preview { margin: 5mm 0.5mm 0 0; padding: 2mm 3mm; border: 0.4mm solid #a3271b; color: #a3271b; font-weight: 600; }
            .pack .lack { margin: 1mm 0 0; padding: 1.5mm 3mm; border-left: 0.8mm solid #a3271b; }
            .pack table { width: 100%; border-collapse: collapse; table-layout: fixed; }
            .pack td, .pack th { padding: 0.9mm 3mm 0.9mm 0; vertical-align: top; text-align: left; border-bottom: 0.2mm solid #e4e3de; word-wrap: break-word; }
            .pack th { font-weight: 400; font-size: 7.6pt; color: #5f5e59; }
            .pack tr { page-break-inside: avoid; }
            .pack td.num, .pack th.num { text-align: right; padding-right: 0; width: 12mm; }
            .pack .toc a { color: #1d1d1b; text-decoration: none; }
            .pack .toc td.num a:after { content: target-counter(attr(href), page); }
            .pack .w10 { width: 10mm; } .pack .w24 { width: 24mm; } .pack .w34 { width: 34mm; } .pack .w40 { width: 40mm; } .pack .w62 { width: 62mm; }
            .pack ol, .pack ul { margin: 0; padding: 0 0 0 5mm; }
            .pack li { margin: 0 0 1mm; page-break-inside: avoid; }
            .pack .points > li { margin: 0 0 2mm; }
            .leaf { page-break-before: always; }
            """;

    private final SpringTemplateEngine templates;
    private final MessageSource messages;
    private final BriefPaper briefs;
    private final Pdf pdf;
    private final Clock clock;
    private final Lock turn = new ReentrantLock();
    private SoftReference<Made> last = new SoftReference<>(null);

    PackPaper(SpringTemplateEngine templates, MessageSource messages, BriefPaper briefs, Pdf pdf, Clock clock) {
        this.templates = templates;
        this.messages = messages;
        this.briefs = briefs;
        this.pdf = pdf;
        this.clock = clock;
    }

    /** The pack as PDF, every page of a preview marked as such. Not within a transaction: it takes seconds where the pack is large. */
    public byte[] pdf(Packs.Whole whole) {
        String key = whole.pack().isPreview() ? null : whole.pack().sha256();
        turn.lock();
        try {
            Made made = last.get();
            if (made != null && made.sha256().equals(key)) {
                return made.pdf().clone();
            }
            byte[] fresh = pdf.of(document(whole));
            if (key != null) {
                last = new SoftReference<>(new Made(key, fresh.clone()));
            }
            return fresh;
        } finally {
            turn.unlock();
        }
    }

    private String document(Packs.Whole whole) {
        Pack pack = whole.pack();
        PackContent.Cover cover = pack.content().cover();
        var words = new PackWords(cover.zone());
        String title = say("paper.title", cover.portfolio(), cover.quarter());
        String fonts = pdf.families();
        String preview = pack.isPreview() ? say("paper.preview") : "";
        var document = new StringBuilder(64 * 1024);
        document.append("<html><head><title>")
                .append(escaped(title))
                .append("</title><bookmarks>")
                .append(bookmarks(pack.content()))
                .append("</bookmarks><style>")
                .append(PAGES.formatted(
                        quoted(cover.code() + " · " + title),
                        fonts,
                        say("paper.page", "\" counter(page) \"", "\" counter(pages) \""),
                        fonts,
                        quoted(preview),
                        fonts,
                        fonts))
                .append(STYLE)
                .append(briefs.style())
                .append("</style></head><body>")
                .append(front(pack, words));
        Map<UUID, Brief> byJourney = whole.briefs().stream()
                .collect(Collectors.toMap(brief -> brief.journey().value(), Function.identity()));
        int number = 0;
        for (PackContent.Entry entry : pack.content().briefs()) {
            Brief brief = Objects.requireNonNull(byJourney.get(entry.journey()));
            document.append("<div class=\"leaf\">")
                    .append(briefs.section(brief.content(), brief.stamp(), anchor(++number)))
                    .append("</div>");
        }
        return document.append("</body></html>").toString();
    }

    private String front(Pack pack, PackWords words) {
        var context = new Context(Locale.UK);
        context.setVariable("pack", pack);
        context.setVariable("content", pack.content());
        context.setVariable("words", words);
        context.setVariable("now", clock.instant());
        return templates.process(TEMPLATE, Set.of("front"), context);
    }

    private String bookmarks(PackContent content) {
        var marks = new StringBuilder();
        for (String part : content.meeting() == null
                ? List.of("agenda", "decisions", "actions")
                : List.of("agenda", "decisions", "last", "actions")) {
            mark(marks, say("paper." + part), part);
        }
        int number = 0;
        for (PackContent.Entry entry : content.briefs()) {
            mark(marks, entry.name(), anchor(++number));
        }
        return marks.toString();
    }

    private static void mark(StringBuilder marks, String name, String anchor) {
        marks.append("<bookmark name=\"")
                .append(escaped(name))
                .append("\" href=\"#")
                .append(anchor)
                .append("\"/>");
    }

    private static String anchor(int number) {
        return "brief-" + number;
    }

    private String say(String key, @Nullable Object... values) {
        return messages.getMessage("reviews-packs." + key, values, Locale.UK);
    }

    /** As a string of a style sheet within a document. */
    private static String quoted(String text) {
        return escaped(text.replaceAll("[\\\\\"]", "")).replace("&quot;", "");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("&#39;", "'");
    }

    /** A pack that was made, by the hash of its content. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Made(String sha256, byte[] pdf) {}
}
