package org.journeygate.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The scripts that ask axe in a page; only what it finds is collected and comes back, not what is as it should be. */
final class Axe {

    /** Axe itself, and nothing to send back. */
    static final String SCRIPT = script() + "\n;null";

    /** Takes the tags of the rules; gives a line for each rule that is broken, with the elements that break it. */
    static final String VIOLATIONS = """
            async tags => {
              const found = await axe.run(document, {
                runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'], iframes: false });
              if (found.passes.length === 0) {
                throw new Error('axe has looked at nothing');
              }
              return found.violations.map(rule => `${rule.id}: ${rule.help} ${rule.nodes.map(node => node.html)}`);
            }
            """;

    private Axe() {}

    private static String script() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
