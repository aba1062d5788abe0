package org.journeygate.reviews.compliance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.compliance.Chases;
import org.journeygate.reviews.compliance.Compliance;
import org.journeygate.reviews.compliance.Compliances;
import org.journeygate.reviews.compliance.Heatmap;
import org.journeygate.shared.Paged;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who kept the rhythm: the heatmap with rate, trend and lateness. */
@Controller
class CompliancePages {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LINES = 50;

    private final Compliances compliances;
    private final Chases chases;
    private final ComplianceRequest request;
    private final ComplianceWords words;
    private final Portfolios portfolios;
    private final ComplianceTable table;
    private final CompliancePdf pdf;

    CompliancePages(
            Compliances compliances,
            Chases chases,
            ComplianceRequest request,
            ComplianceWords words,
            Portfolios portfolios,
            ComplianceTable table,
            CompliancePdf pdf) {
        this.compliances = compliances;
        this.chases = chases;
        this.request = request;
        this.words = words;
        this.portfolios = portfolios;
        this.table = table;
        this.pdf = pdf;
    }

    @GetMapping("/compliance")
    ModelAndView read(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            Actor actor) {
        Compliances.Filter filter = request.filter(asked);
        Compliance sheet = compliances.of(filter, actor);
        return new ModelAndView("reviews/compliance")
                .addObject("sheet", sheet)
                .addObject("chase", chases.count(actor))
                .addObject("filter", filter)
                .addObject("words", words)
                .addObject("lines", lines(sheet.heatmap(), page))
                .addObject("views", views(filter))
                .addObject("query", request.query(filter, filter.by()))
                .addObject("portfolios", portfolios.all())
                .addObject("states", ObligationState.values())
                .addObject("used", states(sheet.heatmap().lines()));
    }

    @GetMapping("/compliance/export.csv")
    void csv(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response, Actor actor)
            throws IOException {
        Compliance sheet = compliances.of(request.filter(asked), actor);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"compliance.csv\"");
        table.csv(sheet, response.getWriter());
    }

    @GetMapping("/compliance/export.xlsx")
    void xlsx(@RequestParam MultiValueMap<String, String> asked, HttpServletResponse response, Actor actor)
            throws IOException {
        Compliance sheet = compliances.of(request.filter(asked), actor);
        response.setContentType(XLSX);
        response.setHeader("Content-Disposition", "attachment; filename=\"compliance.xlsx\"");
        table.xlsx(sheet, response.getOutputStream());
    }

    @GetMapping("/compliance/export.pdf")
    ResponseEntity<byte[]> print(@RequestParam MultiValueMap<String, String> asked, Actor actor) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "attachment; filename=\"compliance.pdf\"")
                .body(pdf.of(compliances.of(request.filter(asked), actor)));
    }

    private Map<Compliance.By, String> views(Compliances.Filter filter) {
        Map<Compliance.By, String> views = new LinkedHashMap<>();
        for (Compliance.By by : Compliance.By.values()) {
            views.put(by, "/compliance" + request.query(filter, by));
        }
        return views;
    }

    private static Paged<Heatmap.Line> lines(Heatmap heatmap, int page) {
        List<Heatmap.Line> all = heatmap.lines();
        int at = Math.max(0, page);
        int from = (int) Math.min((long) at * LINES, all.size());
        return new Paged<>(all.subList(from, Math.min(from + LINES, all.size())), at, LINES, all.size());
    }

    private static Set<ObligationState> states(Collection<Heatmap.Line> lines) {
        Set<ObligationState> used = EnumSet.noneOf(ObligationState.class);
        lines.forEach(line -> line.cells().values().forEach(cell -> used.add(cell.state())));
        return used;
    }
}
