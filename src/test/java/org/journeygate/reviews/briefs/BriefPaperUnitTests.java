package org.journeygate.reviews.briefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BriefPaperUnitTests {

    private static final Stamp DRAFT = new Stamp(Stamp.Kind.DRAFT, null, null);

    private static final BriefPaper PAPER = BriefPapers.paper();

    private final TwoPages pages = new TwoPages(PAPER);

    @Test
    void saysAnOrdinaryBriefOnOnePage() throws IOException {
        BriefContent fitting = pages.fit(BriefContents.ordinary());
        Print print = print(fitting, new Stamp(Stamp.Kind.CONFIRMED, "Mara Okafor", LocalDate.of(2026, 10, 8)));

        assertThat(fitting).isEqualTo(BriefContents.ordinary());
        assertThat(print.pages()).isEqualTo(1);
        assertThat(print.text())
                .containsSubsequence(
                        "Q3 2026 · Retail · core journey",
                        "Order online, collect in the shop",
                        "Collecting is what costs us customers",
                        "Data up to the end of 30 Sept 2026 (Europe/London)",
                        "“I drove there twice.",
                        "An angry customer, at “Collect”, by shop, 12 Sept 2026",
                        "Metrics in band or better: 2 of 4; outside: 1; not read: 1.",
                        "Since the quarter before: 1 better, 2 worse. Promises kept: 1 of 2 judged in the quarter.",
                        "For whom",
                        "Busy parent, 34 % of revenue, 28 % of customers; wants: get what the children need",
                        "The path",
                        "Collect",
                        "−2 angry",
                        "moment that matters",
                        "Map version 3, drawn with 9 customers",
                        "In their way",
                        "Collect: Nobody tells where the counter is",
                        "Task success 61.2 % 63 % worse by 1.8",
                        "outside its band",
                        "better by 0.4",
                        "in band",
                        "target reached",
                        "missed: 61.2 % – Task success from 61 to 64–66 % by 30 Sept 2026",
                        "still running",
                        "grade B Trial in three shops experiment, Shop analytics, n = 1 200, 14 Aug 2026, BT-2026-0004",
                        "Recommended bets",
                        "Show the way to the counter",
                        "180 000 £ +1.2 pts – 40 000 £",
                        "Revenue: more orders",
                        "Roadmap",
                        "Sept 2026 – Nov 2026 Pilot: signs in three shops (10 % of customers) BT-2026-0004, runs now",
                        "likely, serious: Franchised shops do not take part Answer: Begin with our own",
                        "late: was due 15 Sept 2026 Messages in the app",
                        "done 8 Sept 2026",
                        "No new shop fronts before spring",
                        "1. May we close the counter at noon on Sundays?",
                        "2. Who pays for signs in franchised shops?",
                        "Owner: Mara Okafor · with Jo Lind · Confirmed by Mara Okafor on 8 Oct 2026");
    }

    @Test
    void saysWhatIsMissingOfAnEmptyJourney() throws IOException {
        Print print = print(pages.fit(BriefContents.empty()), new Stamp(Stamp.Kind.UNCONFIRMED, null, null));

        assertThat(print.pages()).isEqualTo(1);
        assertThat(print.text())
                .contains(
                        "This journey has no metric yet.",
                        "Nobody wrote down what customers said about this journey in this quarter.",
                        "No open bet of this journey says for whom it is.",
                        "This journey has no stages yet.",
                        "No map of this journey was published by then",
                        "Nothing is measured of this journey yet.",
                        "No bet of this journey had promised anything by then.",
                        "No evidence stood before a panel in this quarter.",
                        "No bet on this journey was open at the end of the quarter.",
                        "Nothing is asked of the executives this time.",
                        "Not confirmed by its owner: circulated as made from the record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Wm", "wide words and narrow ones ", "\uD83D\uDC69<&>\"' "})
    void neverTakesMoreThanTwoPagesAndSaysWhatIsLeftOut(String text) throws IOException {
        Print print = print(pages.fit(BriefContents.monstrous(40, text)), DRAFT);

        assertThat(print.pages()).isEqualTo(2);
        assertThat(print.text())
                .contains("and 39 more", "Owner: ", "Draft, not confirmed by its owner yet")
                .contains("1. ", "2. ", "3. ");
    }

    @Test
    void leavesFewLinesOutForTheSakeOfOnePage() {
        BriefContent fuller = BriefContents.fuller(2);
        BriefContent fitting = pages.fit(fuller);

        assertThat(PAPER.pages(fuller)).isEqualTo(2);
        assertThat(PAPER.pages(fitting)).isEqualTo(1);
        assertThat(fitting.evidence().more()).isPositive();
        assertThat(fitting.bets().shown()).hasSizeGreaterThan(2);
        assertThat(PAPER.pages(pages.fit(BriefContents.fuller(5)))).isEqualTo(2);
    }

    @Test
    void leavesOutNoMoreThanItHasTo() {
        BriefContent whole = BriefContents.monstrous(4, "some words ");
        BriefContent fitting = pages.fit(whole);
        int left = whole.evidence().shown().size() - fitting.evidence().shown().size();

        assertThat(PAPER.pages(fitting)).isEqualTo(2);
        assertThat(left).isPositive();
        assertThat(pages.fit(whole)).isEqualTo(fitting);
    }

    @Test
    void isAnElementForALargerDocument() {
        String section = PAPER.section(BriefContents.ordinary(), DRAFT, "brief-7");

        assertThat(section.strip())
                .startsWith("<article class=\"brief\" id=\"brief-7\">")
                .endsWith("</article>")
                .doesNotContain("th:", "<script", "style=", "href");
        assertThat(PAPER.style().lines().filter(line -> !line.isBlank()))
                .allSatisfy(line -> assertThat(line.strip()).startsWith(".brief"));
        assertThat(List.of("Order online", "Busy parent"))
                .allSatisfy(said -> assertThat(section).contains(said));
    }

    private static Print print(BriefContent content, Stamp stamp) throws IOException {
        try (PDDocument document = Loader.loadPDF(PAPER.pdf(content, stamp))) {
            return new Print(
                    document.getNumberOfPages(),
                    new PDFTextStripper().getText(document).replaceAll("[\\s\u00a0]+", " "));
        }
    }

    private record Print(int pages, String text) {}
}
