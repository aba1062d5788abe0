package org.journeygate.reviews;

import java.util.List;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.NotPermitted;

/**
 * Who may know whether one person has read a pack: that person, the PMO, who chases, and auditors, to whom it is proven. Everybody else
 * learns how many have. Pages, files and JSON ask here, so that none tells what another keeps.
 */
public final class ReadingPrivacy {

    /** The fewest of whom a figure is told to those who may not know it of each. */
    public static final int FEWEST = 5;

    private ReadingPrivacy() {}

    /** Whether the person may know of everybody who has read. */
    public static boolean isForAll(Actor reader) {
        return reader.is(Role.PMO) || reader.is(Role.AUDITOR);
    }

    /** Whether that is somebody else's reading, whose state, day and story are not for the reader. */
    public static boolean isHidden(Obligation owed, Actor reader) {
        return owed.kind() == Obligation.Kind.PRE_READ && !isForAll(reader) && !reader.is(owed.owner());
    }

    /** What is owed as far as it is for the reader, with the number of those who have read. */
    public static VisibleObligations visible(List<Obligation> owed, Actor reader) {
        List<Obligation> shown =
                owed.stream().filter(one -> !isHidden(one, reader)).toList();
        List<Obligation> readings = owed.stream()
                .filter(one -> one.kind() == Obligation.Kind.PRE_READ && one.state() != ObligationState.WAIVED)
                .toList();
        return new VisibleObligations(
                shown,
                readings.size(),
                (int) readings.stream().filter(one -> one.doneAt() != null).count(),
                shown.size() < owed.size());
    }

    /** Refuses, with NotPermitted, somebody else's reading. */
    public static void require(Obligation owed, Actor reader) {
        if (isHidden(owed, reader)) {
            throw new NotPermitted(
                    "reading-not-yours",
                    "Whether somebody has read the pack is for themselves, the PMO and auditors. The pack's page says how many have.");
        }
    }
}
