package org.journeygate.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.journeygate.gates.EvidenceRevised;
import org.journeygate.gates.GateDecided;
import org.journeygate.gates.GateLapsed;
import org.journeygate.gates.GateReturned;
import org.journeygate.gates.GateWithdrawn;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.OwnerAnswered;
import org.journeygate.gates.QuestionAnswered;
import org.journeygate.gates.SeatLapsed;
import org.journeygate.gates.confirmations.Confirmation;
import org.journeygate.gates.confirmations.ConfirmationAnswered;
import org.journeygate.gates.samples.CharterSampleAnswered;
import org.journeygate.people.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells people what became of the gate requests that they had a part in. */
@Component
class GateMails {

    private final OutboxWriter outbox;
    private final Words words;

    GateMails(OutboxWriter outbox, Words words) {
        this.outbox = outbox;
        this.words = words;
    }

    @EventListener
    void on(GateDecided decided) {
        String outcome = words.of("outcome." + decided.outcome().name());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(words.of("decided.what", decided.code(), outcome));
        if (!decided.reason().isBlank()) {
            paragraphs.add(words.of("reason", decided.reason()));
        }
        if (decided.nextGate() != null) {
            paragraphs.add(words.of("decided.next", decided.nextGate()));
        }
        GateDecided.Rework rework = decided.rework();
        if (rework != null) {
            paragraphs.add(words.of("decided.rework", rework.round(), rework.days()));
        }
        if (decided.outcome() == Outcome.PAUSE) {
            paragraphs.add(words.of("decided.pause"));
        }
        outbox.post(
                Topic.DECIDED,
                decided.audience(),
                new Letter(
                        words.of("decided.subject", outcome, decided.title(), decided.gate(), decided.code()),
                        words.of("decided.headline", decided.title(), decided.gate(), outcome),
                        paragraphs,
                        List.of(),
                        words.of("decided.open"),
                        "/decisions/" + decided.decision().value(),
                        words.of("why.part")));
    }

    @EventListener
    void on(GateReturned returned) {
        post(
                Topic.RETURNED,
                "returned",
                Set.of(returned.squadLead()),
                returned.code(),
                returned.title(),
                words.of("reason", returned.reason()));
    }

    @EventListener
    void on(GateLapsed lapsed) {
        post(Topic.LAPSED, "lapsed", Set.of(lapsed.squadLead()), lapsed.code(), lapsed.title());
    }

    @EventListener
    void on(GateWithdrawn withdrawn) {
        post(Topic.WITHDRAWN, "withdrawn", withdrawn.audience(), withdrawn.code(), withdrawn.title());
    }

    @EventListener
    void on(SeatLapsed lapsed) {
        post(Topic.SEAT_LAPSED, "seat-lapsed", lapsed.holders(), lapsed.code(), lapsed.title());
    }

    @EventListener
    void on(EvidenceRevised revised) {
        post(
                Topic.EVIDENCE_REVISED,
                "revised",
                revised.staleVoters(),
                revised.code(),
                revised.title(),
                words.of("revised.now", revised.revision()));
    }

    @EventListener
    void on(QuestionAnswered answered) {
        String answer = answered.answer();
        post(
                Topic.ANSWERED,
                answer == null ? "unanswered" : "answered",
                Set.of(answered.asker()),
                answered.code(),
                answered.title(),
                answer == null ? words.of("unanswered.now") : words.of("answered.answer", answer));
    }

    @EventListener
    void on(OwnerAnswered answered) {
        post(
                Topic.ANSWERED,
                "owner-answered",
                answered.audience(),
                answered.code(),
                answered.title(),
                words.of("owner-answered.journey", answered.owner(), answered.journey()));
    }

    @EventListener
    void on(ConfirmationAnswered answered) {
        String key = answered.state() == Confirmation.State.CONFIRMED ? "confirmed" : "not-confirmed";
        String reason = answered.reason();
        post(
                Topic.ANSWERED,
                key + "." + answered.kind(),
                Set.of(answered.askedBy()),
                answered.requestCode(),
                answered.title(),
                reason == null ? new String[0] : new String[] {words.of("reason", reason)});
    }

    @EventListener
    void on(CharterSampleAnswered answered) {
        if (answered.asChartered()) {
            return;
        }
        outbox.post(
                Topic.SAMPLED,
                answered.audience(),
                new Letter(
                        words.of("sampled.subject", answered.title(), answered.decisionCode()),
                        words.of("sampled.headline", answered.title(), answered.gate()),
                        List.of(
                                words.of("sampled.what", answered.charter()),
                                words.of("reason", String.valueOf(answered.reason()))),
                        List.of(),
                        words.of("sampled.open"),
                        "/charter-samples/" + answered.decisionCode(),
                        words.of("why.part")));
    }

    private void post(Topic topic, String key, Set<UserId> recipients, String code, String title, String... more) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(words.of(key + ".what", code));
        paragraphs.addAll(List.of(more));
        outbox.post(
                topic,
                recipients,
                new Letter(
                        words.of(key + ".subject", title, code),
                        words.of(key + ".headline", title),
                        paragraphs,
                        List.of(),
                        words.of("request.open"),
                        "/gate-requests/" + code,
                        words.of("why.part")));
    }
}
