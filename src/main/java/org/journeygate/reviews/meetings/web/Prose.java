package org.journeygate.reviews.meetings.web;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Markdown taken apart for a page that writes its own tags: HTML in it stays text, pictures stay their words, and links lead to the web or
 * to a mail address or nowhere.
 *
 * @param level of a heading, 1 the highest; else 0
 */
record Prose(Kind kind, int level, List<Span> spans, List<Prose> parts) {

    private static final int NESTED = 20;
    private static final Parser PARSER = Parser.builder()
            .maxOpenBlockParsers(NESTED)
            .maxInlineNesting(NESTED)
            .build();

    static List<Prose> of(String markdown) {
        return blocks(PARSER.parse(markdown));
    }

    private static List<Prose> blocks(Node parent) {
        List<Prose> blocks = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            blocks.add(block(node));
        }
        return blocks;
    }

    private static Prose block(Node node) {
        if (node instanceof Heading heading) {
            return new Prose(Kind.HEADING, heading.getLevel(), spans(node), List.of());
        }
        if (node instanceof FencedCodeBlock code) {
            return words(Kind.CODE, code.getLiteral());
        }
        if (node instanceof IndentedCodeBlock code) {
            return words(Kind.CODE, code.getLiteral());
        }
        if (node instanceof HtmlBlock html) {
            return words(Kind.CODE, html.getLiteral());
        }
        if (node instanceof ThematicBreak) {
            return new Prose(Kind.RULE, 0, List.of(), List.of());
        }
        Kind holder = holder(node);
        return holder == null
                ? new Prose(Kind.PARAGRAPH, 0, spans(node), List.of())
                : new Prose(holder, 0, List.of(), blocks(node));
    }

    private static @Nullable Kind holder(Node node) {
        if (node instanceof BulletList) {
            return Kind.LIST;
        }
        if (node instanceof OrderedList) {
            return Kind.NUMBERED;
        }
        if (node instanceof ListItem) {
            return Kind.ITEM;
        }
        return node instanceof BlockQuote ? Kind.QUOTE : null;
    }

    private static Prose words(Kind kind, String literal) {
        return new Prose(kind, 0, List.of(new Span(literal, false, false, false, null)), List.of());
    }

    private static List<Span> spans(Node parent) {
        List<Span> spans = new ArrayList<>();
        collect(parent, new Span("", false, false, false, null), spans);
        return spans;
    }

    private static void collect(Node parent, Span style, List<Span> spans) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                spans.add(style.saying(text.getLiteral()));
            } else if (node instanceof Code code) {
                spans.add(new Span(code.getLiteral(), style.strong(), style.emphasis(), true, style.href()));
            } else if (node instanceof HtmlInline html) {
                spans.add(style.saying(html.getLiteral()));
            } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                spans.add(style.saying(node instanceof HardLineBreak ? "\n" : " "));
            } else {
                collect(node, within(node, style), spans);
            }
        }
    }

    private static Span within(Node node, Span style) {
        if (node instanceof StrongEmphasis) {
            return new Span("", true, style.emphasis(), false, style.href());
        }
        if (node instanceof Emphasis) {
            return new Span("", style.strong(), true, false, style.href());
        }
        if (node instanceof Link link) {
            return new Span("", style.strong(), style.emphasis(), false, safe(link.getDestination()));
        }
        return style;
    }

    private static @Nullable String safe(String address) {
        return address.matches("(?i)(https?://|mailto:)[^\\s\"'<>]+") ? address : null;
    }

    /** What a part is; lists, items and quotations hold other parts, the rest words. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        LIST,
        NUMBERED,
        ITEM,
        QUOTE,
        CODE,
        RULE
    }

    /** Some words that look alike. */
    record Span(
            String text,
            boolean strong,
            boolean emphasis,
            boolean code,
            @Nullable String href) {

        Span saying(String words) {
            return new Span(words, strong, emphasis, code, href);
        }
    }
}
