package org.journeygate.workflow;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Names what processes are about, for those who watch over them; each module with such subjects provides one. */
public interface SubjectNames {

    /** The names of those among these that are this module's. */
    Map<UUID, SubjectName> of(Collection<UUID> subjects);

    /**
     * A subject as people know it.
     *
     * @param code e.g. {@code GR-2026-0017}
     * @param path of its page
     */
    record SubjectName(String code, String path) {}
}
