package org.journeygate.initiatives.plans;

import static org.journeygate.initiatives.plans.PlanParticulars.orEmpty;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.journeygate.initiatives.themes.ThemeId;
import org.journeygate.journeys.JobId;
import org.journeygate.journeys.Persona;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every plan: days in order, unique milestones, discovery work on one of them, and known themes and people.
 *
 * @param present the plan as it stands
 * @param jobs those of the bet's persona
 * @param themes those that the bet may name
 * @param people those who may own a risk
 * @param today in the portfolio's time zone
 */
record PlanCheck(
        Plan present, List<Persona.Job> jobs, Set<ThemeId> themes, Set<UUID> people, LocalDate today, Instant now) {

    static final int MOST = 40;
    private static final int WORDS = 1000;
    private static final String MONEY = "999999999999";

    /** The plan as it is kept, not yet with its next version; refused with InvalidInput, all faults at once. */
    Plan check(PlanParticulars said) {
        var checks = new Checks();
        ThemeId theme = said.themeId() == null ? null : new ThemeId(said.themeId());
        checks.that(
                theme == null || themes.contains(theme),
                "themeId",
                "is no theme that bets of this portfolio may name today: choose another");
        Plan.Job job = job(said, checks);
        Plan.Worth revenue = worth("revenue", said.revenue(), MONEY, checks);
        Plan.Worth retention = worth("retention", said.retention(), "100", checks);
        Plan.Worth brand = worth("brand", said.brand(), "1000", checks);
        String tradeOffs = checks.optionalText("tradeOffs", said.tradeOffs(), 2000);
        Map<String, String> names = new HashMap<>();
        List<Plan.Milestone> milestones =
                rows("milestones", said.milestones(), checks, (field, row) -> milestone(field, row, names, checks));
        List<Plan.Phase> phases = rows("phases", said.phases(), checks, (field, row) -> phase(field, row, checks));
        List<Plan.Risk> risks = rows("risks", said.risks(), checks, (field, row) -> risk(field, row, checks));
        List<Plan.Discovery> discovery =
                rows("discovery", said.discovery(), checks, (field, row) -> discovery(field, row, names, checks));
        checks.done();
        milestones.sort(Comparator.comparing(Plan.Milestone::dueOn));
        phases.sort(Comparator.comparing(Plan.Phase::from).thenComparing(Plan.Phase::until));
        risks.sort(Comparator.comparing(Plan.Risk::weight).reversed());
        discovery.sort(Comparator.comparing(Plan.Discovery::on));
        return new Plan(
                present.bet(),
                present.version(),
                theme,
                job,
                revenue,
                retention,
                brand,
                tradeOffs,
                milestones,
                phases,
                risks,
                discovery);
    }

    private Plan.@Nullable Job job(PlanParticulars said, Checks checks) {
        String words = checks.optionalLine("job", said.job(), 500);
        if (said.jobId() == null) {
            return words == null ? null : named(null, words);
        }
        JobId id = new JobId(said.jobId());
        Plan.Job before = present.job();
        return jobs.stream()
                .filter(job -> job.id().equals(id))
                .map(job -> named(id, job.text()))
                .findFirst()
                .orElseGet(() -> {
                    boolean kept = before != null && id.equals(before.id());
                    checks.that(kept, "jobId", "is no job of the bet's persona: choose one of them");
                    return before;
                });
    }

    /** The job; one that is the same as before has been named since then. */
    private Plan.Job named(@Nullable JobId id, String words) {
        Plan.Job before = present.job();
        boolean same =
                before != null && (id == null ? before.key().equals(Plan.Job.keyOf(words)) : id.equals(before.id()));
        return new Plan.Job(id, words, before != null && same ? before.namedAt() : now);
    }

    private static Plan.Worth worth(String field, PlanParticulars.@Nullable Worth said, String most, Checks checks) {
        if (said == null) {
            return Plan.Worth.UNKNOWN;
        }
        BigDecimal amount = checks.optionalNumber(field + ".amount", said.amount(), "-" + most, most, 2);
        String estimate = checks.optionalText(field + ".estimate", said.estimate(), WORDS);
        checks.that(
                amount == null || estimate != null,
                field + ".estimate",
                "is missing: say how the number was estimated");
        return new Plan.Worth(amount, estimate);
    }

    private static <R, T> List<T> rows(
            String field, @Nullable List<R> said, Checks checks, BiFunction<String, R, @Nullable T> each) {
        List<R> given = orEmpty(said);
        checks.that(given.size() <= MOST, field, "are more than %d: join some".formatted(MOST));
        List<T> rows = new ArrayList<>();
        for (int at = 0; at < Math.min(given.size(), MOST); at++) {
            T row = each.apply(field + "[" + at + "].", given.get(at));
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Plan.@Nullable Milestone milestone(
            String field, PlanParticulars.Milestone said, Map<String, String> names, Checks checks) {
        String name = checks.line(field + "name", said.name(), 120);
        checks.that(
                name.isEmpty() || names.put(name.toLowerCase(Locale.ROOT), name) == null,
                field + "name",
                "is already the name of another milestone: choose another one");
        LocalDate due = day(field + "dueOn", said.dueOn(), checks);
        LocalDate done = past(field + "doneOn", said.doneOn(), checks);
        return due == null ? null : new Plan.Milestone(name, due, done);
    }

    private static Plan.@Nullable Phase phase(String field, PlanParticulars.Phase said, Checks checks) {
        String name = checks.line(field + "name", said.name(), 120);
        String goal = checks.line(field + "goal", said.goal(), 300);
        LocalDate from = day(field + "from", said.from(), checks);
        LocalDate until = day(field + "until", said.until(), checks);
        checks.that(
                from == null || until == null || !until.isBefore(from),
                field + "until",
                "is before the first day: choose a later one");
        BigDecimal share = checks.optionalNumber(field + "share", said.share(), "0", "100", 2);
        return from == null || until == null ? null : new Plan.Phase(name, goal, from, until, share);
    }

    private Plan.@Nullable Risk risk(String field, PlanParticulars.Risk said, Checks checks) {
        String text = checks.line(field + "text", said.text(), 500);
        checks.present(field + "likelihood", said.likelihood());
        checks.present(field + "impact", said.impact());
        String answer = checks.optionalText(field + "answer", said.answer(), WORDS);
        UUID owner = said.ownerId();
        checks.that(
                owner == null || people.contains(owner),
                field + "ownerId",
                "is nobody with an active account: choose another");
        return said.likelihood() == null || said.impact() == null
                ? null
                : new Plan.Risk(text, said.likelihood(), said.impact(), answer, owner);
    }

    private Plan.@Nullable Discovery discovery(
            String field, PlanParticulars.Discovery said, Map<String, String> names, Checks checks) {
        String wanted = checks.optionalLine(field + "milestone", said.milestone(), 120);
        String milestone = wanted == null ? null : names.get(wanted.toLowerCase(Locale.ROOT));
        checks.that(
                wanted == null || milestone != null,
                field + "milestone",
                "is none of the plan's milestones: choose one of them");
        checks.present(field + "kind", said.kind());
        String what = checks.line(field + "what", said.what(), 300);
        Integer planned = said.planned();
        checks.that(
                planned == null || planned >= 1 && planned <= 10_000_000,
                field + "planned",
                "is a whole number from 1 to 10 000 000");
        LocalDate on = day(field + "on", said.on(), checks);
        LocalDate done = past(field + "doneOn", said.doneOn(), checks);
        String link = checks.optionalLine(field + "link", said.link(), 1000);
        checks.that(
                link == null || link.matches("(?i)https?://\\S+"),
                field + "link",
                "is no address: it begins with https:// or http://");
        return on == null || said.kind() == null
                ? null
                : new Plan.Discovery(milestone, Objects.requireNonNull(said.kind()), what, planned, on, done, link);
    }

    private static @Nullable LocalDate day(String field, @Nullable LocalDate day, Checks checks) {
        checks.present(field, day);
        checks.that(
                day == null || day.getYear() >= 2000 && day.getYear() < 2100,
                field,
                "lies too far away: choose a day between 2000 and 2100");
        return day;
    }

    private @Nullable LocalDate past(String field, @Nullable LocalDate day, Checks checks) {
        checks.that(
                day == null || !day.isAfter(today) && day.getYear() >= 2000,
                field,
                "is not over yet: say what is done, not what is planned");
        return day;
    }
}
