package org.journeygate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Journeygate.class);

    @Test
    void keepsToTheModulesAndTheirArrows() {
        modules.verify();
    }

    @Test
    void migratesEachModuleWithTablesAfterThoseItDependsOn() throws IOException {
        var withTables = Stream.of(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*"))
                .map(ModularityTests::folder)
                .collect(Collectors.toSet());

        assertThat(ModuleMigrations.MODULES).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(withTables);
        for (var module : ModuleMigrations.MODULES) {
            var later = ModuleMigrations.MODULES.subList(
                    ModuleMigrations.MODULES.indexOf(module), ModuleMigrations.MODULES.size());
            assertThat(modules.getModuleByName(module)
                            .orElseThrow()
                            .getDirectDependencies(modules)
                            .uniqueModules())
                    .extracting(each -> each.getIdentifier().toString())
                    .as("what %s depends on", module)
                    .doesNotContainAnyElementsOf(later);
        }
    }

    private static String folder(Resource migration) {
        try {
            return migration.getURL().toString().replaceAll(".*db/migration/(\\w+)/.*", "$1");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Diagrams and canvases of the modules, in {@code target/spring-modulith-docs}. */
    @Test
    void drawsTheModules() {
        new Documenter(modules).writeDocumentation();
    }
}
