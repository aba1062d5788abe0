package org.journeygate.shared.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used as it is: the message says what is wrong with it, the remedy what an administrator does. */
public final class UnfitDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnfitDatabase(String wrong, String remedy, @Nullable Throwable cause) {
        super(wrong, cause);
        this.remedy = remedy;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }
}
