package org.journeygate.reviews.packs.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.journeygate.people.Actor;
import org.journeygate.reviews.ObligationId;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.Reviews;
import org.journeygate.reviews.packs.PackPaper;
import org.journeygate.reviews.packs.Packs;
import org.journeygate.reviews.packs.Readership;
import org.journeygate.reviews.packs.Receipt;
import org.journeygate.reviews.packs.Receipts;
import org.journeygate.shared.IdOrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pack of a review over REST, and who has read it. */
@RestController
@RequestMapping("/api/v1/reviews/{id}")
class PackApi {

    private final Reviews reviews;
    private final Packs packs;
    private final PackPaper paper;
    private final Receipts receipts;

    PackApi(Reviews reviews, Packs packs, PackPaper paper, Receipts receipts) {
        this.reviews = reviews;
        this.packs = packs;
        this.paper = paper;
        this.receipts = receipts;
    }

    @GetMapping("/pack")
    ResponseEntity<byte[]> print(@PathVariable IdOrCode id) {
        Review review = reviews.named(id);
        return PackFile.of(review, paper.pdf(packs.whole(review)));
    }

    @GetMapping("/receipts")
    ReadershipJson readers(@PathVariable IdOrCode id, Actor actor) {
        return ReadershipJson.of(receipts.of(reviews.named(id), actor));
    }

    @PostMapping("/receipts")
    ReadershipJson read(@PathVariable IdOrCode id, @RequestBody Said said, Actor actor) {
        return ReadershipJson.of(receipts.read(reviews.named(id).id(), Boolean.TRUE.equals(said.onPaper()), actor));
    }

    @PostMapping("/receipts/{reading}")
    ReadershipJson note(@PathVariable IdOrCode id, @PathVariable UUID reading, Actor actor) {
        return ReadershipJson.of(receipts.note(reviews.named(id).id(), new ObligationId(reading), actor));
    }

    /** What a reader says. */
    record Said(@Nullable Boolean onPaper) {}

    /** How many have read it, and who, as far as that is for the reader. */
    record ReadershipJson(
            int asked,
            int read,
            int quorum,
            @Nullable ReceiptJson own,
            @Nullable List<ReceiptJson> receipts) {

        static ReadershipJson of(Readership readers) {
            Receipt own = readers.own();
            return new ReadershipJson(
                    readers.asked(),
                    readers.read(),
                    readers.quorum(),
                    own == null ? null : ReceiptJson.of(own),
                    readers.named()
                            ? readers.all().stream().map(ReceiptJson::of).toList()
                            : null);
        }
    }

    /** Whether one member has read it. */
    record ReceiptJson(
            UUID id,
            UUID person,
            String name,
            ObligationState state,
            @Nullable Instant readAt,
            boolean onPaper,
            @Nullable String notedBy) {

        static ReceiptJson of(Receipt receipt) {
            return new ReceiptJson(
                    receipt.obligation().value(),
                    receipt.person().value(),
                    receipt.name(),
                    receipt.state(),
                    receipt.at(),
                    receipt.onPaper(),
                    receipt.notedBy());
        }
    }
}
