package org.journeygate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data that lies beside the project and is no part of it: {@code ../shared/data}, or where the system property
 * {@code test.shared} points. Tests that need it are skipped, loudly, where it is absent.
 */
public final class SharedData {

    private SharedData() {}

    /** 219 published decisions of 193 service assessments. */
    public static Path serviceAssessments() {
        return file("data/govuk-service-assessments.csv");
    }

    private static Path file(String name) {
        return Stream.of(System.getProperty("test.shared", "../shared"), "../../shared")
                .map(folder -> Path.of(folder, name))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseGet(() -> {
                    String message =
                            "SKIPPED: " + name + " is not beside the project (../shared), so the figures of real"
                                    + " input are not checked";
                    System.err.println(message);
                    return Assumptions.abort(message);
                });
    }
}
