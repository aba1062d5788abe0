package org.journeygate.workflow.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the models lie: the folder that the customer named, or else the one that came with the application. */
public final class ModelFolder {

    private static final List<String> PATTERNS = List.of("*.bpmn", "*.dmn");

    private final String location;

    /**
     * @param folder a folder of the file system, or blank for the one on the class path
     */
    public ModelFolder(String folder) {
        if (!folder.isBlank() && !Files.isDirectory(Path.of(folder))) {
            throw new ModelsRefused(List.of("journeygate.processes: there is no folder " + folder));
        }
        this.location = folder.isBlank()
                ? "classpath*:processes/"
                : Path.of(folder).toUri().toString();
    }

    /** Every process and decision table in it, by name. */
    public List<ModelFile> files() {
        var resources = new PathMatchingResourcePatternResolver();
        return PATTERNS.stream()
                .flatMap(pattern -> {
                    try {
                        return Stream.of(resources.getResources(location + pattern));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .map(ModelFolder::read)
                .sorted(Comparator.comparing(ModelFile::name))
                .toList();
    }

    private static ModelFile read(Resource resource) {
        try {
            return new ModelFile(Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
