package org.journeygate.reviews.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.journeygate.reviews.briefs.BriefContents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackPaperUnitTests {

    private static final Pattern LINE_OF_CONTENTS = Pattern.compile("(?m)^Brief: (Journey \\d\\d) .*?(\\d+)\\s*$");

    private static final PackPaper PAPER = PackPapers.paper();

    @Test
    void saysWhatTheMeetingNeedsBeforeTheBriefs() throws IOException {
        List<String> pages = pages(PAPER.pdf(PackPapers.whole(2, BriefContents.ordinary(), true)));

        assertThat(pages).hasSize(4);
        assertThat(pages.get(0))
                .containsSubsequence(
                        "Quarterly review of Retail & “Plans”, Q3 2026",
                        "Meeting on Tuesday 24 November 2026, 10:00 (Europe/London)",
                        "Looks back at 1 Jul 2026 to 30 Sept 2026. QR-2026-0007",
                        "Members; the quorum is 2 of 3",
                        "Lena Chen Product",
                        "Tom O'Neil Customer success",
                        "Ida <Berg> Data",
                        "Ada Park Chair",
                        "1 of 2 briefs is not confirmed by its owner",
                        "Journey 02, owed by Mara Okafor",
                        "Contents",
                        "Agenda 2",
                        "Brief: Journey 01 Mara Okafor 3",
                        "Brief: Journey 02 Mara Okafor, not confirmed 4",
                        "Circulated on Tuesday 17 November 2026, 16:00. SHA-256 of its content: ")
                .contains("Page 1 of 4", "QR-2026-0007 · Quarterly review of Retail & “Plans”, Q3 2026")
                .doesNotContain("Preview");
        assertThat(pages.get(1))
                .containsSubsequence(
                        "1. Who attends, and whether it is a quorum",
                        "2. What became of the actions of QR-2026-0003",
                        "3. Taken as read in one vote: journeys in band that ask nothing; anyone may pull one out",
                        "Find a shop",
                        "4. Collect: its questions answered, and a decision",
                        "Who pays for the signs?",
                        "What the gates decided in the quarter",
                        "3 Aug 2026",
                        "Parcel shops",
                        "Condition: Signs in franchised shops (Mara Okafor, by 30 Oct",
                        "3 more are in the register of decisions.",
                        "What the last meeting decided",
                        "For Q2 2026, held on 27 Jul 2026. QR-2026-0003",
                        "Collect Reallocate Two people go to <Returns>",
                        "Pay Taken as read",
                        "What became of the last review",
                        "Ask the franchisees Jo Lind 1 Sept 2026 done late, 8 Sept 2026",
                        "Name an owner for returns Mara Okafor 1 Dec 2026 open");
    }

    @Test
    void marksEveryPageOfAPreview() throws IOException {
        List<String> pages = pages(PAPER.pdf(PackPapers.whole(2, BriefContents.ordinary(), false)));

        assertThat(pages).hasSize(4).allSatisfy(page -> assertThat(page)
                .contains("Preview: not circulated, may still change"));
        assertThat(pages.get(0))
                .contains("Preview made on Tuesday 17 November 2026, 16:00. It is not circulated and may still change.")
                .doesNotContain("SHA-256");
    }

    @Test
    void makesAPackOfFortyFullBriefsInASmallHeap(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("pack.pdf");
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx500m",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePack.class.getName(),
                        "40",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        List<String> pages = pages(Files.readAllBytes(file));
        List<Integer> begins = IntStream.range(0, pages.size())
                .filter(page -> pages.get(page).contains("core journey"))
                .mapToObj(page -> page + 1)
                .toList();
        assertThat(contents(pages)).hasSize(40).isEqualTo(begins);
        for (int brief = 0; brief < 40; brief++) {
            int begin = begins.get(brief);
            int next = brief == 39 ? pages.size() + 1 : begins.get(brief + 1);
            assertThat(pages.get(begin - 1)).contains("Journey %02d".formatted(brief + 1));
            assertThat(next - begin).as("pages of brief %d", brief + 1).isEqualTo(2);
        }
    }

    /** The numbers of the pages on which the briefs begin, as the contents say. */
    private static List<Integer> contents(List<String> pages) {
        List<Integer> numbers = new ArrayList<>();
        for (String page : pages) {
            var line = LINE_OF_CONTENTS.matcher(page);
            while (line.find()) {
                numbers.add(Integer.valueOf(line.group(2)));
            }
        }
        return numbers;
    }

    /** The text of each page, its lines with single spaces. */
    private static List<String> pages(byte[] pdf) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document).replace('\u00a0', ' ').replaceAll(" +", " "));
            }
        }
        return pages;
    }
}
