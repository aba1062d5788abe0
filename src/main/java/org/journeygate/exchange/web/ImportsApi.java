package org.journeygate.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import org.journeygate.exchange.ImportKind;
import org.journeygate.exchange.ImportReport;
import org.journeygate.exchange.Imports;
import org.journeygate.people.Actor;
import org.journeygate.shared.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for programs. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportsApi {

    private final Imports imports;

    ImportsApi(Imports imports) {
        this.imports = imports;
    }

    @PostMapping
    ImportReport bring(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor)
            throws IOException {
        imports.checkMayImport(actor);
        ImportKind known = ImportKind.named(kind);
        if (file == null) {
            throw new InvalidInput("file", "is missing: send it as the part \"file\" of a multipart form");
        }
        try (InputStream content = file.getInputStream()) {
            return dryRun
                    ? imports.check(known, content, actor)
                    : imports.bring(known, String.valueOf(file.getOriginalFilename()), content, partial, actor);
        }
    }
}
