package org.journeygate.squads.attainment.web;

import java.util.UUID;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AttainmentApi {

    private final AttainmentRequest sheets;
    private final AttainmentWords words;

    AttainmentApi(AttainmentRequest sheets, AttainmentWords words) {
        this.sheets = sheets;
        this.words = words;
    }

    /** The sheet of a day by what was known at an instant; of today and now unless said. */
    @GetMapping("/api/v1/squads/{id}/attainment")
    AttainmentJson read(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known) {
        return AttainmentJson.of(sheets.sheet(new SquadId(id), on, known), words);
    }
}
