package org.journeygate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be read off the sources' text alone. */
class SourceTextTests {

    private static final Path JAVA = Path.of("src/main/java");

    @Test
    void explainsEveryPackageInASentenceAndMarksItNullSafe() {
        assertThat(TextFiles.under(JAVA.resolve("org"), ".java").stream()
                        .map(Path::getParent)
                        .distinct())
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .exists()
                        .content()
                        .startsWith("/**")
                        .contains("@NullMarked"));
    }

    @Test
    void usesNoBrokenHashOrCipher() {
        assertThat(linesOf(JAVA, ".java", "\"(MD5|SHA-?1|DES|RC4|[A-Z]+/ECB/.*)\"|md5Digest|HmacSHA1\\b"))
                .isEmpty();
    }

    @Test
    void putsOutNoMarkupUnescaped() {
        assertThat(linesOf(Path.of("src/main/resources"), ".html", "th:utext|\\[\\([^)]"))
                .isEmpty();
        assertThat(linesOf(
                        Path.of("src/main/resources/static"),
                        ".js",
                        "innerHTML|outerHTML|insertAdjacentHTML|document\\.write"))
                .as("only what keeps the diagram viewer within the content security policy touches innerHTML")
                .allMatch(line -> line.contains("js/style-attributes.js"));
    }

    @Test
    void keepsScriptAndStyleOutOfPages() {
        assertThat(linesOf(Path.of("src/main/resources/templates"), ".html", "(?i)\\sstyle\\s*=|th:style|<style\\b"))
                .as("inline style")
                .isEmpty();
        assertThat(linesOf(
                        Path.of("src/main/resources/templates"),
                        ".html",
                        "(?i)\\s(th:)?on[a-z]+\\s*=|hx-on|javascript:"))
                .as("handlers")
                .isEmpty();
        assertThat(linesOf(Path.of("src/main/resources/templates"), ".html", "(?i)<script(?![^>]*(src|th:src)\\s*=)"))
                .as("inline script")
                .isEmpty();
        assertThat(linesOf(
                        Path.of("src/main/resources/static"),
                        ".js",
                        "\\beval\\s*\\(|new Function|setTimeout\\s*\\(\\s*['\"]"))
                .as("evaluated text")
                .isEmpty();
    }

    @Test
    void asksConditionsBeforeItReplaces() {
        String tag = "<[a-z:]+\\b(?=[^>]*\\bth:replace=)[^>]*\\bth:(if|unless|each)=";
        assertThat(linesOf(Path.of("src/main/resources/templates"), ".html", tag))
                .as("th:replace comes first on its own tag and drops the condition: put it on a tag around")
                .isEmpty();
    }

    @Test
    void fetchesNothingFromOtherHosts() {
        assertThat(linesOf(Path.of("src/main/resources"), ".html", "(src|href|action)\\s*=\\s*\"(https?:)?//"))
                .isEmpty();
        assertThat(linesOf(Path.of("src/main/resources/static"), ".css", "@import|url\\(\\s*['\"]?(https?:)?//"))
                .isEmpty();
    }

    @Test
    void leavesNothingForLater() {
        String marks = "UnsupportedOperationException|TODO|FIXME|XXX|[Nn]ot (yet )?implemented|[Cc]oming soon";
        assertThat(linesOf(JAVA, ".java", marks)).isEmpty();
        assertThat(linesOf(Path.of("src/main/resources"), "", marks)).isEmpty();
        assertThat(linesOf(Path.of("processes"), "", marks)).isEmpty();
    }

    @Test
    void keepsTestsAwake() {
        assertThat(linesOf(
                        Path.of("src/test/java"),
                        ".java",
                        "Thread\\.sleep\\(|TimeUnit\\.[A-Z]+\\.sleep\\(|@Disab" + "led\\b"))
                .as("only what watches other processes lets time pass")
                .allSatisfy(
                        line -> assertThat(line).startsWith("src/test/java/org/journeygate/faults/RealTime.java: "));
    }

    private static List<String> linesOf(Path folder, String ending, String pattern) {
        Pattern unwanted = Pattern.compile(pattern);
        return TextFiles.under(folder, ending).stream()
                .flatMap(file -> TextFiles.lines(file).stream()
                        .filter(line -> unwanted.matcher(line).find())
                        .map(line -> file + ": " + line.strip()))
                .toList();
    }
}
