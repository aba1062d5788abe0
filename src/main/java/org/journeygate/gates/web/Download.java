package org.journeygate.gates.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.journeygate.gates.Attachment;
import org.journeygate.gates.Attachments;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A file on its way out: to be saved, never shown by the browser, and taken for nothing but what it is said to be. */
final class Download {

    private Download() {}

    static void write(Attachment attachment, Attachments attachments, HttpServletResponse response) throws IOException {
        response.setContentType(attachment.type());
        response.setContentLengthLong(attachment.size());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(attachment.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        attachments.copy(attachment, response.getOutputStream());
    }
}
