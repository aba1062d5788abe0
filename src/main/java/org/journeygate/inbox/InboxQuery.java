package org.journeygate.inbox;

import java.util.Locale;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * Which open work items a person wants to see.
 *
 * @param overdue only those whose deadline has passed
 * @param kind only of that kind, or null
 * @param subject only about the subject with that id or code, or null
 * @param text only with that text in title, detail, origin or code, or null
 */
public record InboxQuery(
        View view,
        boolean overdue,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String text) {

    public InboxQuery {
        kind = blankToNull(kind);
        subject = blankToNull(subject);
        text = blankToNull(text);
        if (text != null && text.length() > 200) {
            throw new InvalidInput("q", "is longer than 200 characters: shorten it");
        }
    }

    /** All that waits for the person themselves. */
    public static InboxQuery mine() {
        return new InboxQuery(View.MINE, false, null, null, null);
    }

    /** Whether anything narrows the view. */
    public boolean isNarrowed() {
        return overdue || kind != null || subject != null || text != null;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Whose items. */
    public enum View {
        /** Those that the person holds. */
        MINE,
        /** Those that wait for one of the person's roles, claimed by nobody. */
        GROUP,
        /** Those that the person holds because somebody handed them over. */
        DELEGATED,
        /** Everybody's; for PMO, auditor and administrator. */
        ALL;

        /** The view by its name in URLs; no name means one's own, an unknown one is refused. */
        public static View named(@Nullable String name) {
            if (name == null || name.isBlank()) {
                return MINE;
            }
            for (View view : values()) {
                if (view.word().equals(name)) {
                    return view;
                }
            }
            throw new InvalidInput("view", "is one of mine, group, delegated, all");
        }

        /** The name in URLs. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
