package org.journeygate.gates.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.journeygate.gates.DecisionRow;
import org.journeygate.gates.Decisions;
import org.journeygate.gates.GateRequests;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.samples.CharterSamples;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.UserId;
import org.journeygate.shared.Csv;
import org.journeygate.shared.IdOrCode;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The register of decisions: list, search, one decision, CSV. */
@Controller
class DecisionPages {

    private final Decisions decisions;
    private final GateRequests requests;
    private final CharterSamples samples;
    private final People people;

    DecisionPages(Decisions decisions, GateRequests requests, CharterSamples samples, People people) {
        this.decisions = decisions;
        this.requests = requests;
        this.samples = samples;
        this.people = people;
    }

    @GetMapping("/decisions")
    String list(
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String gate,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        Paged<DecisionRow> found =
                decisions.search(filter(outcome, gate, from, until, q), new PageQuery(page, 25, null));
        model.addAttribute("decisions", found);
        model.addAttribute("outcomes", Outcome.values());
        model.addAttribute("outcome", outcome);
        model.addAttribute("gate", gate == null ? "" : gate);
        model.addAttribute("from", from);
        model.addAttribute("until", until);
        model.addAttribute("q", q == null ? "" : q);
        model.addAttribute("query", query(outcome, gate, from, until, q));
        return "gates/decisions";
    }

    @GetMapping("/decisions/{id}")
    String read(@PathVariable("id") IdOrCode code, Actor actor, Model model) {
        DecisionRow decision = decisions.get(decisions.idOf(code.id(), code.text()), actor);
        model.addAttribute("decision", decision);
        model.addAttribute("next", requests.following(decision.request()).orElse(null));
        Map<UUID, String> owners = new HashMap<>();
        people.all(decision.conditions().stream()
                        .map(owed -> new UserId(owed.owner()))
                        .distinct()
                        .toList())
                .forEach((id, owner) -> owners.put(id.value(), owner.name()));
        model.addAttribute("owners", owners);
        if (decision.sample() != null) {
            samples.of(decision.id().value()).ifPresent(sample -> {
                model.addAttribute("sample", sample);
                model.addAttribute(
                        "looked",
                        sample.answeredBy() == null
                                ? ""
                                : people.get(sample.answeredBy()).name());
            });
        }
        if (decision.decidedBy() != null) {
            model.addAttribute(
                    "decider", people.get(new UserId(decision.decidedBy())).name());
        }
        if (decision.concurredBy() != null) {
            model.addAttribute(
                    "concurring", people.get(new UserId(decision.concurredBy())).name());
        }
        return "gates/decision";
    }

    @GetMapping(value = "/decisions/register.csv", produces = "text/csv")
    void export(
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String gate,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate until,
            @RequestParam(required = false) @Nullable String q,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"decisions.csv\"");
        var table = new Csv(
                response.getWriter(),
                "decision",
                "request",
                "bet",
                "title",
                "squad",
                "gate_model",
                "gate",
                "round",
                "tier",
                "rule",
                "charter",
                "pmo_sample",
                "outcome",
                "reason",
                "submitted_at",
                "taken_at",
                "evidence_revision",
                "evidence_sha256");
        decisions.each(
                filter(outcome, gate, from, until, q),
                row -> table.row(
                        row.code(),
                        row.requestCode(),
                        row.initiativeCode(),
                        row.title(),
                        row.squadName(),
                        row.gateModel(),
                        row.gate(),
                        row.round(),
                        row.tier(),
                        row.rule(),
                        row.charter() == null
                                ? ""
                                : row.charter().code() + " v" + row.charter().number(),
                        row.sample() == null ? "" : row.sample(),
                        row.outcome(),
                        row.reason(),
                        row.submittedAt(),
                        row.takenAt(),
                        row.evidenceRevision(),
                        row.evidenceHash()));
    }

    private static Decisions.Filter filter(
            @Nullable Outcome outcome,
            @Nullable String gate,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String q) {
        return new Decisions.Filter(outcome, null, null, gate == null || gate.isBlank() ? null : gate, from, until, q);
    }

    private static String query(
            @Nullable Outcome outcome,
            @Nullable String gate,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String q) {
        var query = UriComponentsBuilder.newInstance();
        add(query, "outcome", outcome);
        add(query, "gate", gate);
        add(query, "from", from);
        add(query, "until", until);
        add(query, "q", q);
        return query.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder query, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            query.queryParam(name, value);
        }
    }
}
