package org.journeygate.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.journeygate.exchange.Fault;
import org.journeygate.exchange.ImportId;
import org.journeygate.exchange.ImportKind;
import org.journeygate.exchange.ImportReport;
import org.journeygate.exchange.ImportRun;
import org.journeygate.exchange.Imports;
import org.journeygate.people.Actor;
import org.journeygate.shared.Csv;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.web.FormErrors;
import org.journeygate.shared.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bringing a file in, in two steps: choose it and see what is in it, then bring it in. */
@Controller
@RequestMapping("/import")
class ImportPages {

    private static final int SHOWN = 100;

    private final Imports imports;

    ImportPages(Imports imports) {
        this.imports = imports;
    }

    @GetMapping
    ModelAndView choose(@RequestParam(defaultValue = "decisions") String kind, Actor actor) {
        return choice(ImportKind.named(kind), actor);
    }

    @PostMapping
    Object upload(
            @RequestParam(defaultValue = "decisions") String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor actor)
            throws IOException {
        imports.checkMayImport(actor);
        ImportKind known = ImportKind.named(kind);
        try {
            return "redirect:/import/" + keep(known, file, actor).value();
        } catch (InvalidInput refused) {
            ModelAndView page = choice(known, actor);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            page.addObject("errors", FormErrors.of(refused));
            return page;
        }
    }

    @GetMapping("/{id}")
    String look(@PathVariable UUID id, Actor actor, Model model) {
        var importId = new ImportId(id);
        ImportRun run = imports.get(importId, actor);
        boolean kept = imports.isKept(importId);
        model.addAttribute("run", run);
        model.addAttribute("kept", kept);
        List<Fault> faults = List.of();
        if (kept || !run.isBrought()) {
            ImportReport report = imports.check(importId, actor);
            model.addAttribute("report", report);
            faults = report.rejected();
        }
        model.addAttribute("faults", faults.subList(0, Math.min(SHOWN, faults.size())));
        model.addAttribute("faultCount", run.isBrought() ? run.faults() : faults.size());
        model.addAttribute("next", next(run.kind()));
        return run.isBrought() ? "exchange/brought" : "exchange/report";
    }

    @PostMapping("/{id}")
    String bring(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean partial,
            Actor actor,
            RedirectAttributes redirect) {
        ImportReport report = imports.bring(new ImportId(id), partial, actor);
        Notice.on(
                redirect,
                "exchange.brought.notice."
                        + imports.get(new ImportId(id), actor).kind().word(),
                Integer.toString(report.added() + report.changed()));
        return "redirect:/import/" + id;
    }

    @GetMapping("/{id}/faults.csv")
    void faults(@PathVariable UUID id, Actor actor, HttpServletResponse response) throws IOException {
        ImportReport report = imports.check(new ImportId(id), actor);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"faults.csv\"");
        var table = new Csv(response.getWriter(), "row", "column", "message");
        report.rejected().forEach(fault -> table.row(fault.row(), fault.column(), fault.message()));
    }

    /** The page that shows what came in. */
    private static String next(ImportKind kind) {
        return switch (kind) {
            case DECISIONS -> "/insights";
            case READINGS -> "/journeys";
            case OBSERVATIONS -> "/observations";
        };
    }

    private ModelAndView choice(ImportKind kind, Actor actor) {
        return new ModelAndView("exchange/import")
                .addObject("kind", kind)
                .addObject("kinds", ImportKind.values())
                .addObject("latest", imports.latest(actor));
    }

    private ImportId keep(ImportKind kind, @Nullable MultipartFile file, Actor actor) throws IOException {
        if (file == null
                || file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty()) {
            throw new InvalidInput("file", "is missing: choose one");
        }
        try (InputStream content = file.getInputStream()) {
            return imports.keep(kind, String.valueOf(file.getOriginalFilename()), content, actor);
        }
    }
}
