package org.journeygate.gates.web;

import java.util.List;
import java.util.Locale;
import org.journeygate.gates.Dossier;
import org.journeygate.gates.GateRequestRow;
import org.journeygate.gates.Readiness;
import org.journeygate.shared.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentence over a gate request: what is missing, who has voted, where it stands. */
@Component
class Headline {

    private final MessageSource messages;
    private final Wording wording;

    Headline(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    String of(Dossier dossier, @Nullable Object readiness) {
        GateRequestRow request = dossier.request();
        return switch (request.status()) {
            case DRAFT, RETURNED ->
                readiness instanceof Readiness list ? drafting(request, list, dossier) : request.title();
            case IN_REVIEW -> voting(dossier);
            case COMPLETENESS, WITH_CHAIR, DECIDED, WITHDRAWN, LAPSED ->
                say(key(request, request.status().name()), request.title(), request.gate());
        };
    }

    private String drafting(GateRequestRow request, Readiness readiness, Dossier dossier) {
        int missing = readiness.missing().size();
        if (!dossier.can().edit()) {
            return say(key(request, request.status().name()), request.title(), request.gate());
        }
        return missing == 0
                ? say(key(request, "ready"), request.gate())
                : say(key(request, "missing"), missing, wording.firstWord(missing), request.gate());
    }

    private String voting(Dossier dossier) {
        GateRequestRow request = dossier.request();
        List<Dossier.SeatView> seats = dossier.seats();
        if (seats == null) {
            return say(key(request, "IN_REVIEW"), request.title(), request.gate());
        }
        if (dossier.can().vote()) {
            return say(key(request, "vote"), request.title(), request.gate());
        }
        long heard = seats.stream()
                .filter(seat -> seat.state().equals("VOTED") || seat.state().equals("ABSTAINED"))
                .count();
        return say(
                "gates.headline.voting",
                request.title(),
                request.gate(),
                wording.word(heard),
                wording.word(seats.stream()
                        .filter(seat -> !seat.state().equals("OUT"))
                        .count()),
                heard);
    }

    /** What is about a pause has sentences of its own where that matters. */
    private String key(GateRequestRow request, String what) {
        String own = "gates.headline." + request.kind() + "." + what;
        return messages.getMessage(own, null, null, Locale.ENGLISH) == null ? "gates.headline." + what : own;
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, Locale.ENGLISH);
    }
}
