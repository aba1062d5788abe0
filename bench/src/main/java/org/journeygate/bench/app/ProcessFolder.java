package org.journeygate.bench.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The shipped process models with five seats on the full panel in place of three. */
public final class ProcessFolder {

    private static final String NEXT_RULE = "<rule id=\"rule_lightApprover\">";

    private ProcessFolder() {}

    /** Writes them below that folder and answers where. */
    public static Path writeBelow(Path folder) throws IOException {
        Path processes = Files.createDirectories(folder.resolve("processes"));
        Files.createDirectories(processes.resolve("gate-models"));
        for (Resource model : new PathMatchingResourcePatternResolver().getResources("classpath:processes/**/*.*")) {
            String path = model.getURL().getPath();
            String name = path.substring(path.lastIndexOf("processes/") + "processes/".length());
            try (InputStream content = model.getInputStream()) {
                Files.copy(content, processes.resolve(name));
            }
        }
        Path tables = processes.resolve("gate-panel.dmn");
        String shipped = Files.readString(tables);
        if (!shipped.contains(NEXT_RULE)) {
            throw new IllegalStateException("gate-panel.dmn has no rule_lightApprover to put two more seats before");
        }
        String seats = new ClassPathResource("two-more-seats.xml").getContentAsString(StandardCharsets.UTF_8);
        Files.writeString(tables, shipped.replace(NEXT_RULE, seats + NEXT_RULE));
        return processes;
    }
}
