package org.journeygate.bench;

import java.util.List;

/** One of those who are measured: makes cases ready, then does one act after the other on all of them. */
public interface Contender {

    String name();

    /** Its pool, which counts statements. */
    Switch database();

    /** Makes that many cases ready, unmeasured, and says what is then done with each, in order. */
    List<Act> prepare(int cases);

    /**
     * One thing done with each case.
     *
     * @param name what it is called in the results
     * @param times how many operations it is for one case
     * @param ready what is done before, unmeasured
     */
    record Act(String name, int times, Runnable ready, Step step) {

        public Act(String name, int times, Step step) {
            this(name, times, () -> {}, step);
        }
    }

    /** What is done with the case of that number. */
    @FunctionalInterface
    interface Step {
        void on(int number);
    }
}
