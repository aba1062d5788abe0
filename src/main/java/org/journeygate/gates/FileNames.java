package org.journeygate.gates;

import org.jspecify.annotations.Nullable;

/** Names of files as people hand them in. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The name without folders, control characters and marks that turn the direction of writing; never empty. */
    static String plain(@Nullable String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cc}\\p{Cf}]", "").strip();
        String kept = clean.length() > LONGEST ? clean.substring(clean.length() - LONGEST) : clean;
        return kept.isEmpty() || kept.chars().allMatch(character -> character == '.') ? "file" : kept;
    }
}
