package org.journeygate.notifications.web;

import java.time.Instant;
import java.util.UUID;
import org.journeygate.notifications.Invitation;
import org.journeygate.notifications.Outbox;
import org.journeygate.notifications.OutboxContent;
import org.journeygate.notifications.OutboxId;
import org.journeygate.notifications.OutboxMessage;
import org.journeygate.notifications.Status;
import org.journeygate.notifications.Topic;
import org.journeygate.people.Actor;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/outbox")
class OutboxApi {

    private final Outbox outbox;

    OutboxApi(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    Paged<MessageJson> list(@RequestParam(required = false) @Nullable Status status, PageQuery page, Actor actor) {
        return outbox.find(status, page, actor).map(MessageJson::of);
    }

    @GetMapping("/{id}")
    ContentJson read(@PathVariable UUID id, Actor actor) {
        OutboxContent content = outbox.get(new OutboxId(id), actor);
        Invitation invitation = content.invitation();
        return new ContentJson(
                MessageJson.of(content.message()),
                content.text(),
                content.html(),
                invitation == null ? null : invitation.text());
    }

    @PostMapping("/{id}/retry")
    MessageJson retry(@PathVariable UUID id, Actor actor) {
        outbox.retry(new OutboxId(id), actor);
        return MessageJson.of(outbox.get(new OutboxId(id), actor).message());
    }

    @PostMapping("/{id}/parking")
    MessageJson park(@PathVariable UUID id, Actor actor) {
        outbox.park(new OutboxId(id), actor);
        return MessageJson.of(outbox.get(new OutboxId(id), actor).message());
    }

    record ContentJson(
            MessageJson message,
            String text,
            String html,
            @Nullable String calendar) {}

    record MessageJson(
            UUID id,
            Topic topic,
            Status status,
            RecipientJson recipient,
            String subject,
            Instant createdAt,
            int attempts,
            Instant nextAttemptAt,
            @Nullable String lastError,
            @Nullable Instant endedAt) {

        static MessageJson of(OutboxMessage message) {
            return new MessageJson(
                    message.id().value(),
                    message.topic(),
                    message.status(),
                    new RecipientJson(message.recipient().value(), message.recipientName()),
                    message.subject(),
                    message.createdAt(),
                    message.attempts(),
                    message.nextAttemptAt(),
                    message.lastError(),
                    message.endedAt());
        }
    }

    record RecipientJson(UUID id, String name) {}
}
