package org.journeygate.notifications.feeds.web;

import java.nio.charset.StandardCharsets;
import org.journeygate.notifications.feeds.CalendarFeeds;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** What a calendar finds at its address; nobody is signed in here. */
@RestController
class CalendarApi {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;

    CalendarApi(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping({"/calendar/{token}.ics", "/api/v1/calendar/{token}.ics"})
    ResponseEntity<byte[]> read(@PathVariable String token, WebRequest request) {
        CalendarFeeds.Reading reading = feeds.read(token);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(reading.tag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Robots-Tag", "noindex");
        if (request.checkNotModified(reading.tag())) {
            return answer.build();
        }
        return answer.contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("journeygate.ics")
                                .build()
                                .toString())
                .body(reading.text().get().getBytes(StandardCharsets.UTF_8));
    }
}
