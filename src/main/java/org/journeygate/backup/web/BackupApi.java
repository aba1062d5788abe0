package org.journeygate.backup.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.journeygate.backup.Backups;
import org.journeygate.people.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /backup}: everything in one file, for an administrator's token with the scope {@code backup}. */
@RestController
@RequestMapping("/api/v1/backup")
class BackupApi {

    private final Backups backups;

    BackupApi(Backups backups) {
        this.backups = backups;
    }

    @PostMapping
    void take(Actor actor, HttpServletResponse response) throws IOException {
        Path file = backups.take(actor);
        try {
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(file));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"journeygate-backup.zip\"");
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }
}
