package org.journeygate.reviews.packs.web;

import org.journeygate.reviews.Review;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A pack on its way out. */
final class PackFile {

    private PackFile() {}

    static ResponseEntity<byte[]> of(Review review, byte[] pdf) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"pack-" + review.code() + ".pdf\"")
                .body(pdf);
    }
}
