package org.journeygate.gates.history;

/**
 * What bringing decisions in did, or would do.
 *
 * @param added decisions that were not known before
 * @param changed known decisions told differently this time
 * @param unchanged known decisions told as before
 */
public record Brought(int added, int changed, int unchanged) {

    /** Nothing brought yet. */
    public static final Brought NOTHING = new Brought(0, 0, 0);

    /** Both together. */
    public Brought plus(Brought other) {
        return new Brought(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }

    /** Whether anything is different afterwards. */
    public boolean isChange() {
        return added + changed > 0;
    }
}
