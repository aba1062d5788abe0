package org.journeygate.squads.escalations;

import java.util.UUID;
import org.journeygate.squads.SquadId;

/** The bet or gate request of a squad at which it is blocked. */
public record Matter(Kind kind, UUID id, String code, String title, SquadId squad) {

    /** The path of its page. */
    public String path() {
        return (kind == Kind.BET ? "/initiatives/" : "/gate-requests/") + code;
    }

    /** What it is. */
    public enum Kind {
        BET,
        GATE_REQUEST
    }
}
