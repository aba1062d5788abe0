package org.journeygate.gates.grades;

/** How far evidence can be trusted, A the farthest. */
public enum Grade {
    A,
    B,
    C,
    D,
    E;

    /** The grade so many steps down, never below E. */
    public Grade lowered(int steps) {
        return values()[Math.min(E.ordinal(), ordinal() + steps)];
    }

    /** This grade, or the other where this one is better. */
    public Grade atMost(Grade best) {
        return compareTo(best) < 0 ? best : this;
    }

    /** Whether it is as good as the one that is wanted, or better. */
    public boolean reaches(Grade wanted) {
        return compareTo(wanted) <= 0;
    }
}
