package org.journeygate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that a page asks for is there, and none is there that nobody asks for. */
class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ASKED = Pattern.compile("#\\{([a-zA-Z][\\w.-]*)\\s*[(}]");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][\\w.-]*");
    private static final Pattern PREFIX =
            Pattern.compile("[#{'\"|]([a-z][\\w-]*(?:\\.[\\w-]+)*\\.)(?:['\"]|__|\\$\\{)");

    private final Map<String, String> texts = texts();

    @Test
    void hasEveryTextThatAPageAsksFor() {
        Set<String> missing = new TreeSet<>();
        for (Path page : pages()) {
            Matcher asked = ASKED.matcher(TextFiles.text(page));
            while (asked.find()) {
                if (!texts.containsKey(asked.group(1))) {
                    missing.add(page + ": " + asked.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Of two with one key the later would win without a word. */
    @Test
    void hasEachTextOnce() {
        for (Path file : files()) {
            assertThat(TextFiles.text(file).lines().filter(line -> line.matches("[\\w.-]+\\s*=.*")))
                    .extracting(line -> line.replaceFirst("\\s*=.*", ""))
                    .as(file.toString())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void hasNoTextThatNobodyAsksFor() {
        String sources = Stream.concat(pages().stream(), TextFiles.under(Path.of("src/main/java"), ".java").stream())
                .map(TextFiles::text)
                .collect(Collectors.joining("\n"));
        Set<String> prefixes = new TreeSet<>();
        Matcher prefix = PREFIX.matcher(sources);
        while (prefix.find()) {
            prefixes.add(prefix.group(1));
        }
        Set<String> words =
                WORD.matcher(sources).results().map(MatchResult::group).collect(Collectors.toSet());
        assertThat(texts.keySet().stream()
                        .filter(key -> !words.contains(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .filter(key -> !sources.contains(key)))
                .isEmpty();
    }

    @Test
    void canFillInEveryText() {
        assertThat(texts).allSatisfy((key, text) -> {
            for (int number = 0; number < 3; number++) {
                Object[] values = Collections.nCopies(8, number).toArray();
                assertThat(new MessageFormat(text, Locale.UK).format(values))
                        .as(key)
                        .isNotEmpty();
            }
        });
    }

    @Test
    void keepsEachModulesTextsInItsOwnFile() {
        for (Path file : files()) {
            String module = file.getFileName().toString().replace(".properties", "");
            assertThat(read(file).keySet()).allMatch(key -> key.startsWith(module + "."), "begins with " + module);
        }
    }

    private static List<Path> pages() {
        return TextFiles.under(RESOURCES.resolve("templates"), "");
    }

    private static List<Path> files() {
        return TextFiles.under(RESOURCES.resolve("messages"), ".properties");
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        files().forEach(file -> texts.putAll(read(file)));
        return texts;
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(TextFiles.text(file)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }
}
