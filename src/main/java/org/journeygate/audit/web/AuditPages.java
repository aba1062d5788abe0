package org.journeygate.audit.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.journeygate.audit.AuditLog;
import org.journeygate.audit.EntryFilter;
import org.journeygate.shared.Csv;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.web.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

@Controller
class AuditPages {

    /** Up to here the whole chain is walked for each view; a longer one is walked when asked for. */
    private static final int WALKED_AT_ONCE = 20_000;

    private final AuditLog audit;
    private final Wording wording;

    AuditPages(AuditLog audit, Wording wording) {
        this.audit = audit;
        this.wording = wording;
    }

    @GetMapping("/audit")
    String show(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam(defaultValue = "false") boolean check,
            PageQuery page,
            HttpServletRequest request,
            Model model) {
        Readers.require(request);
        EntryFilter filter = filter(subject, actor, action, day);
        long length = audit.length();
        String query = query(subject, actor, action, day);
        model.addAttribute("length", length);
        model.addAttribute("found", check || length <= WALKED_AT_ONCE ? audit.verify() : null);
        model.addAttribute("entries", audit.find(filter, page));
        model.addAttribute("narrowed", !filter.equals(EntryFilter.ALL));
        model.addAttribute("actions", audit.actions());
        model.addAttribute("actors", audit.actorNames());
        model.addAttribute("subject", subject);
        model.addAttribute("actor", actor);
        model.addAttribute("action", action);
        model.addAttribute("day", day);
        model.addAttribute("path", "/audit" + query);
        model.addAttribute("csv", "/audit/entries.csv" + query);
        return "audit/audit";
    }

    @GetMapping("/audit/entries.csv")
    void export(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable LocalDate day,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Readers.require(request);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit.csv\"");
        var table = new Csv(
                response.getWriter(),
                "seq",
                "at",
                "actor_id",
                "actor",
                "on_behalf_of",
                "action",
                "subject_type",
                "subject_id",
                "subject_code",
                "details",
                "previous_hash",
                "hash");
        audit.each(
                filter(subject, actor, action, day),
                entry -> table.row(
                        entry.seq(),
                        entry.at(),
                        entry.actorId(),
                        entry.actorName(),
                        entry.onBehalfOf(),
                        entry.action(),
                        entry.subjectType(),
                        entry.subjectId(),
                        entry.subjectCode(),
                        entry.details(),
                        entry.previousHash(),
                        entry.hash()));
    }

    private EntryFilter filter(
            @Nullable String subject, @Nullable String actor, @Nullable String action, @Nullable LocalDate day) {
        Instant from = day == null ? null : day.atStartOfDay(wording.zone()).toInstant();
        Instant until = day == null
                ? null
                : day.plusDays(1).atStartOfDay(wording.zone()).toInstant();
        return Search.filter(subject, actor, action, from, until);
    }

    private static String query(
            @Nullable String subject, @Nullable String actor, @Nullable String action, @Nullable LocalDate day) {
        var query = UriComponentsBuilder.newInstance();
        add(query, "subject", subject);
        add(query, "actor", actor);
        add(query, "action", action);
        add(query, "day", day == null ? null : day.toString());
        return query.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder query, String name, @Nullable String value) {
        String filled = Search.filled(value);
        if (filled != null) {
            query.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, filled));
        }
    }
}
