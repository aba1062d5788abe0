package org.journeygate.initiatives.predictions.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.journeygate.initiatives.predictions.Calibration;
import org.journeygate.initiatives.predictions.Calibrations;
import org.journeygate.people.Actor;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Calibration for programs: by name, never by score, and no figures before the fifth. */
@RestController
@RequestMapping("/api/v1/calibration")
class CalibrationApi {

    private final Calibrations calibrations;

    CalibrationApi(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @GetMapping
    Paged<LineJson> calibration(@RequestParam(defaultValue = "squad") By by, PageQuery query, Actor actor) {
        List<Calibrations.Line> lines =
                switch (by) {
                    case squad -> calibrations.bySquad();
                    case approver -> calibrations.byApprover(actor);
                };
        query.order(Map.of("name", "name"), "name");
        return new Paged<>(
                lines.stream()
                        .skip(query.offset())
                        .limit(query.size())
                        .map(LineJson::of)
                        .toList(),
                query.page(),
                query.size(),
                lines.size());
    }

    /** Whose, as it is spelled in the address. */
    enum By {
        squad,
        approver
    }

    /**
     * One squad's or approver's.
     *
     * @param n how many are judged; the other figures are null before the fifth
     * @param sureN how many of them said how sure they were; {@code said} and {@code brier} rest on these
     */
    record LineJson(
            UUID id,
            String name,
            long n,
            @Nullable Long kept,
            @Nullable Long missed,
            @Nullable Long unclear,
            @Nullable BigDecimal shareKept,
            long sureN,
            @Nullable BigDecimal said,
            @Nullable BigDecimal brier) {

        static LineJson of(Calibrations.Line line) {
            Calibration calibration = line.calibration();
            boolean shown = calibration.isShown();
            return new LineJson(
                    line.id(),
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
}
