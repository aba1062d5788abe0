package org.journeygate.squads.attainment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.journeys.MetricId;
import org.journeygate.journeys.Metrics;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.squads.SquadId;
import org.journeygate.squads.attainment.Attained;
import org.journeygate.squads.attainment.AttainmentSheet;
import org.journeygate.squads.attainment.Attainments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The sheet of outcome attainment, to look at and to take away. */
@Controller
@RequestMapping("/squads/{id}")
class AttainmentPages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final AttainmentRequest sheets;
    private final Attainments attainments;
    private final AttainmentTable table;
    private final AttainmentPdf pdf;
    private final AttainmentWords words;
    private final Portfolios portfolios;
    private final Metrics metrics;

    AttainmentPages(
            AttainmentRequest sheets,
            Attainments attainments,
            AttainmentTable table,
            AttainmentPdf pdf,
            AttainmentWords words,
            Portfolios portfolios,
            Metrics metrics) {
        this.sheets = sheets;
        this.attainments = attainments;
        this.table = table;
        this.pdf = pdf;
        this.words = words;
        this.portfolios = portfolios;
        this.metrics = metrics;
    }

    @GetMapping("/attainment")
    ModelAndView read(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            Actor actor) {
        AttainmentSheet sheet = sheets.sheet(new SquadId(id), on, known);
        Portfolio portfolio = portfolios.get(sheet.squad().portfolio());
        return new ModelAndView("squads/attainment")
                .addObject("squad", sheet.squad())
                .addObject("portfolio", portfolio)
                .addObject("sheet", sheet)
                .addObject("headline", words.headline(sheet))
                .addObject("formula", words.formula(sheet))
                .addObject("rows", sheet.lines().stream().map(Row::of).toList())
                .addObject("journeys", journeys(sheet))
                .addObject("past", sheet.on().isBefore(LocalDate.ofInstant(sheet.known(), portfolio.zone())))
                .addObject("frozen", known != null && !known.isBlank())
                .addObject("words", words)
                .addObject("versions", attainments.versions(sheet.squad(), actor));
    }

    @GetMapping("/attainment.csv")
    void csv(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            HttpServletResponse response)
            throws IOException {
        AttainmentSheet sheet = sheets.sheet(new SquadId(id), on, known);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", attached(sheet, "csv"));
        table.csv(sheet, response.getWriter());
    }

    @GetMapping("/attainment.xlsx")
    void xlsx(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known,
            HttpServletResponse response)
            throws IOException {
        AttainmentSheet sheet = sheets.sheet(new SquadId(id), on, known);
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", attached(sheet, "xlsx"));
        table.xlsx(sheet, response.getOutputStream());
    }

    @GetMapping("/attainment.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String known) {
        AttainmentSheet sheet = sheets.sheet(new SquadId(id), on, known);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", attached(sheet, "pdf"))
                .body(pdf.of(sheet));
    }

    /** To which journey each metric belongs; one that is gone is left out. */
    private Map<UUID, UUID> journeys(AttainmentSheet sheet) {
        return metrics
                .all(sheet.lines().stream()
                        .map(line -> new MetricId(line.wanted().metric()))
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(metric -> metric.id().value(), metric -> metric.journey()
                        .value()));
    }

    private static String attached(AttainmentSheet sheet, String kind) {
        return "attachment; filename=\"attainment-%s.%s\"".formatted(sheet.on(), kind);
    }

    /** A metric with its bar, where it has one. */
    record Row(Attained line, @Nullable AttainmentBar bar) {

        static Row of(Attained line) {
            return new Row(line, AttainmentBar.of(line));
        }
    }
}
