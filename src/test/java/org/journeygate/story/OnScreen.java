package org.journeygate.story;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Finds what people look for on a page: by its words. */
final class OnScreen {

    private OnScreen() {}

    /** Chooses the answer of those words. */
    static void choose(Page page, String answer) {
        page.locator("label.opt")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByText(answer, new Page.GetByTextOptions().setExact(true))))
                .getByRole(AriaRole.RADIO)
                .check();
    }

    /** What the page says was done. */
    static Locator notice(Page page) {
        return page.locator("#notice .notice");
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator link(Page page, Pattern name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
