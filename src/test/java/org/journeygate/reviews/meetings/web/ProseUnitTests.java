package org.journeygate.reviews.meetings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProseUnitTests {

    @Test
    void takesMarkdownApart() {
        List<Prose> parts =
                Prose.of("# Title\n\nOne **bold** and *other* `code`\n\n1. First\n2. Second\n\n> Said\n\n---\n");

        assertThat(parts)
                .extracting(Prose::kind)
                .containsExactly(
                        Prose.Kind.HEADING,
                        Prose.Kind.PARAGRAPH,
                        Prose.Kind.NUMBERED,
                        Prose.Kind.QUOTE,
                        Prose.Kind.RULE);
        assertThat(parts.get(1).spans())
                .extracting(Prose.Span::text, Prose.Span::strong, Prose.Span::emphasis, Prose.Span::code)
                .contains(
                        tuple("bold", true, false, false),
                        tuple("other", false, true, false),
                        tuple("code", false, false, true));
        assertThat(parts.get(2).parts()).hasSize(2);
    }

    @Test
    void keepsHtmlAsTheTextThatItIs() {
        List<Prose> parts = Prose.of("<script>alert(1)</script>\n\nIn <b onclick=x>line</b>");

        assertThat(parts.get(0).spans().get(0).text()).isEqualTo("<script>alert(1)</script>");
        assertThat(parts.get(1).spans()).extracting(Prose.Span::text).contains("<b onclick=x>");
    }

    @Test
    void leadsToTheWebOrAMailAddressOrNowhere() {
        List<Prose.Span> spans = Prose.of(
                        "[a](https://example.org/x) [b](javascript:alert(1)) [c](mailto:jo@example.org) [d](//evil.example) ![e](https://example.org/p.png)")
                .get(0)
                .spans();

        assertThat(spans)
                .filteredOn(span -> !span.text().isBlank())
                .extracting(Prose.Span::text, Prose.Span::href)
                .containsExactly(
                        tuple("a", "https://example.org/x"),
                        tuple("b", null),
                        tuple("c", "mailto:jo@example.org"),
                        tuple("d", null),
                        tuple("e", null));
    }

    @Test
    void bearsWhatIsNestedWithoutEnd() {
        assertThat(Prose.of("> ".repeat(20_000) + "deep")).isNotEmpty();
        assertThat(Prose.of("*a ".repeat(20_000) + "* ".repeat(20_000))).isNotEmpty();
    }
}
