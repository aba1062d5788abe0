package org.journeygate.shared.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What has just happened, said once on the next page.
 *
 * @param key message key of the sentence
 * @param values what stands in for {0}, {1} …
 */
public record Notice(String key, List<String> values) implements Serializable {

    public Notice {
        values = List.copyOf(values);
    }

    /** Has the page that the redirect leads to say so. */
    public static void on(RedirectAttributes redirect, String key, String... values) {
        redirect.addFlashAttribute("notice", new Notice(key, List.of(values)));
    }
}
