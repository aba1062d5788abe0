package org.journeygate.initiatives.predictions.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.initiatives.Initiatives;
import org.journeygate.initiatives.predictions.Calibration;
import org.journeygate.initiatives.predictions.Calibrations;
import org.journeygate.initiatives.predictions.Prediction;
import org.journeygate.initiatives.predictions.Predictions;
import org.journeygate.people.Actor;
import org.journeygate.people.Role;
import org.journeygate.shared.Csv;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How our predictions came out: what was said against what happened, and all of them as a list. */
@Controller
@RequestMapping("/predictions")
class CalibrationPages {

    private final Calibrations calibrations;
    private final Predictions predictions;
    private final Initiatives initiatives;

    CalibrationPages(Calibrations calibrations, Predictions predictions, Initiatives initiatives) {
        this.calibrations = calibrations;
        this.predictions = predictions;
        this.initiatives = initiatives;
    }

    @GetMapping
    ModelAndView read(@RequestParam(required = false) Prediction.@Nullable Stage stage, PageQuery query, Actor actor) {
        List<Calibrations.Line> squads = calibrations.bySquad();
        Calibration together = Calibrations.together(squads);
        Paged<Prediction> page = predictions.search(new Predictions.Filter(null, stage, null), query);
        Map<InitiativeId, Initiative> bets = initiatives.all(
                page.items().stream().map(Prediction::initiative).collect(Collectors.toSet()));
        return new ModelAndView("initiatives/predictions")
                .addObject("together", together)
                .addObject("squads", squads)
                .addObject("approvers", seesApprovers(actor) ? calibrations.byApprover(actor) : List.of())
                .addObject("agreement", calibrations.agreement())
                .addObject("bands", calibrations.bands())
                .addObject("page", page)
                .addObject("bets", bets)
                .addObject("stage", stage)
                .addObject("stages", Prediction.Stage.values());
    }

    @GetMapping(value = "/calibration.csv", produces = "text/csv")
    void export(HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"calibration.csv\"");
        var table = new Csv(
                response.getWriter(),
                "squad",
                "n",
                "kept",
                "missed",
                "unclear",
                "share_kept",
                "sure_n",
                "said",
                "brier");
        for (Calibrations.Line line : calibrations.bySquad()) {
            Calibration calibration = line.calibration();
            boolean shown = calibration.isShown();
            table.row(
                    line.name(),
                    calibration.judged(),
                    shown ? calibration.kept() : null,
                    shown ? calibration.missed() : null,
                    shown ? calibration.unclear() : null,
                    calibration.shareKept(),
                    calibration.sure(),
                    calibration.saidOnAverage(),
                    calibration.brier());
        }
    }

    private boolean seesApprovers(Actor actor) {
        return calibrations.showsApprovers()
                && (actor.is(Role.PMO) || actor.is(Role.AUDITOR) || actor.is(Role.EXECUTIVE));
    }
}
