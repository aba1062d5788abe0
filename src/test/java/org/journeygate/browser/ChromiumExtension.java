package org.journeygate.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Starts one browser per run, an installed one before Playwright's own, and hands every test a window of its own. */
class ChromiumExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(ChromiumExtension.class);
    private static final List<String> NAMES = List.of("chromium", "google-chrome", "google-chrome-stable", "chrome");
    private static final List<String> SWITCHES = List.of(
            "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Started started = started(context);
        if (started.browser() != null) {
            return ConditionEvaluationResult.enabled("a browser is there");
        }
        String what = "NO BROWSER: " + context.getDisplayName() + " not run. Install chromium. " + started.why();
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException(what);
        }
        System.err.println(what);
        return ConditionEvaluationResult.disabled(what);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS)
                .getOrComputeIfAbsent(
                        Chromium.class,
                        key -> new Chromium(started(context).browser(), address(context)),
                        Chromium.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Chromium used = context.getStore(OURS).remove(Chromium.class, Chromium.class);
        if (used != null) {
            used.close();
        }
    }

    private static String address(ExtensionContext context) {
        return "http://localhost:"
                + SpringExtension.getApplicationContext(context)
                        .getEnvironment()
                        .getProperty("local.server.port");
    }

    private static Started started(ExtensionContext context) {
        return context.getRoot().getStore(OURS).getOrComputeIfAbsent(Started.class, key -> start(), Started.class);
    }

    private static Started start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        Optional<Path> installed = installed();
        Playwright playwright = null;
        try {
            var options = new Playwright.CreateOptions();
            if (installed.isPresent()) {
                options.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            }
            playwright = Playwright.create(options);
            var launch = new BrowserType.LaunchOptions().setHeadless(true).setArgs(SWITCHES);
            installed.ifPresent(launch::setExecutablePath);
            return new Started(playwright, playwright.chromium().launch(launch), "");
        } catch (PlaywrightException missing) {
            if (playwright != null) {
                playwright.close();
            }
            return new Started(
                    null,
                    null,
                    String.valueOf(missing.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static Optional<Path> installed() {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(
                        Stream.of(System.getenv().getOrDefault("CHROMIUM", "")).filter(name -> !name.isBlank()),
                        NAMES.stream().flatMap(name -> Stream.of(path.split(java.io.File.pathSeparator))
                                .map(folder -> folder + "/" + name)))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private record Started(Playwright playwright, Browser browser, String why) implements AutoCloseable {

        @Override
        public void close() {
            if (playwright != null) {
                playwright.close();
            }
        }
    }
}
