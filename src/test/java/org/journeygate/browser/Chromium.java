package org.journeygate.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A browser in which different people can have windows of their own; collects what pages complain of. */
public final class Chromium {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Path SCREENS = Path.of("target", "screens");

    private final Browser browser;
    private final String base;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Chromium(Browser browser, String base) {
        this.browser = browser;
        this.base = base;
    }

    /** A new person's window, 1280 wide, light, in London. */
    public Page window() {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setViewportSize(1280, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
        context.setDefaultTimeout(60_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> note(page, message));
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A new window in which that person has signed in and sees their inbox. */
    public Page signedIn(String login, String password) {
        Page page = window();
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", password);
        page.click("form.card button");
        page.waitForURL("**/inbox");
        return page;
    }

    /** Where the links of the page lead, as they are written, in their order. */
    public static List<String> links(Page page) {
        Object found = page.evaluate("[...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href'))");
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    /** Asserts that axe finds nothing on the page as it stands; frames are left out, as no page has one. */
    public void requireAccessible(Page page) {
        page.evaluate(Axe.SCRIPT);
        assertThat((List<?>) page.evaluate(Axe.VIOLATIONS, RULES))
                .as("what axe finds on %s", page.url())
                .isEmpty();
    }

    /** Asserts that nothing on the page is wider than the window. */
    public void requireNoSidewaysScrolling(Page page) {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(over).as("pixels beyond the right edge of %s", page.url()).isEqualTo(0);
    }

    /** Asserts that every link to a place on this page has that place. */
    public void requireAnchorsLead(Page page) {
        Object lost = page.evaluate("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.hash)"
                + ".filter(hash => !document.getElementById(decodeURIComponent(hash.slice(1))))");
        assertThat(lost).as("links on %s that lead nowhere", page.url()).isEqualTo(List.of());
    }

    /** Asserts that no page had an error in its console: scripts, refused styles, missing files. */
    public void requireNoComplaints() {
        assertThat(complaints).isEmpty();
    }

    /**
     * Shows the page again in each theme and width (1280 and 360), checks each with axe and keeps a picture of it under
     * {@code target/screens}.
     */
    public void shoot(Page page, String name) {
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 360}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
                page.setViewportSize(width, width == 360 ? 740 : 800);
                page.reload();
                page.waitForFunction("document.fonts.status === 'loaded'");
                page.waitForLoadState(LoadState.NETWORKIDLE);
                String file = "%s-%d-%s.png".formatted(name, width, theme.name().toLowerCase());
                page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(file)));
                requireAccessible(page);
                requireNoSidewaysScrolling(page);
            }
        }
    }

    private void note(Page page, ConsoleMessage message) {
        boolean expected =
                Pattern.compile("status of 4\\d\\d").matcher(message.text()).find();
        if (message.type().equals("error") && !expected) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    void close() {
        contexts.forEach(BrowserContext::close);
    }
}
