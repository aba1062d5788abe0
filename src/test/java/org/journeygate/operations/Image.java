package org.journeygate.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The Dockerfile, as far as it can be done without Docker. */
record Image(List<Instruction> instructions) {

    /** One instruction, its lines joined. */
    record Instruction(String word, String rest) {}

    static Image described() {
        try {
            String text = Files.readString(Path.of("Dockerfile"))
                    .replaceAll("(?m)^#.*\n", "")
                    .replaceAll("\\\\\n\\s*", " ");
            return new Image(text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(" ", 2))
                    .map(words -> new Instruction(words[0], words[1].strip()))
                    .toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Stream<String> all(String word) {
        return instructions.stream().filter(each -> each.word().equals(word)).map(Instruction::rest);
    }

    String last(String word) {
        return all(word).reduce((one, other) -> other).orElse("");
    }

    /** The words of an instruction in JSON form. */
    List<String> words(String word) {
        String rest = last(word);
        return Arrays.asList(JsonMapper.shared().readValue(rest.substring(rest.indexOf('[')), String[].class));
    }

    Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        Matcher pair = Pattern.compile("(\\w+)=(\\S+)").matcher(last("ENV"));
        while (pair.find()) {
            environment.put(pair.group(1), pair.group(2));
        }
        return environment;
    }
}
