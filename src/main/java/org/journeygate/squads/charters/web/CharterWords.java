package org.journeygate.squads.charters.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.shared.web.Wording;
import org.journeygate.squads.charters.CharterSection;
import org.journeygate.squads.charters.Mandate;
import org.journeygate.squads.functions.SquadFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what a charter says, section by section: for its page, beside another version, and on paper. */
@Component
class CharterWords {

    private final People people;
    private final Wording wording;
    private final MessageSource messages;

    CharterWords(People people, Wording wording, MessageSource messages) {
        this.people = people;
        this.wording = wording;
        this.messages = messages;
    }

    /** All sections, in their order; one without lines says nothing yet. One statement. */
    List<Part> of(Mandate mandate, String currency) {
        return of(mandate, currency, names(List.of(mandate)));
    }

    /** As {@link #of(Mandate, String)}, the persons' names being known. */
    List<Part> of(Mandate mandate, String currency, Map<UUID, String> names) {
        return Arrays.stream(CharterSection.values())
                .map(section -> new Part(section, lines(section, mandate, currency, names)))
                .toList();
    }

    /** The names of everybody whom the mandates name. One statement. */
    Map<UUID, String> names(Collection<Mandate> mandates) {
        Set<UserId> named = new HashSet<>();
        for (Mandate mandate : mandates) {
            mandate.members().forEach(member -> named.add(new UserId(member.person())));
            mandate.path().stream()
                    .filter(step -> step.person() != null)
                    .forEach(step -> named.add(new UserId(step.person())));
        }
        return people.all(named).values().stream()
                .collect(Collectors.toMap(person -> person.id().value(), Person::name));
    }

    String section(CharterSection section) {
        return say("section." + section.slug());
    }

    String function(SquadFunction function) {
        return messages.getMessage("squads-functions." + function, null, Locale.UK);
    }

    String say(String key, Object... facts) {
        return messages.getMessage("squads-charters." + key, facts, Locale.UK);
    }

    private List<Line> lines(CharterSection section, Mandate mandate, String currency, Map<UUID, String> names) {
        return switch (section) {
            case PURPOSE -> mandate.purpose() == null ? List.of() : List.of(new Line("", mandate.purpose()));
            case SEGMENT -> segment(mandate);
            case MEMBERS -> members(mandate, names);
            case SUCCESS ->
                mandate.success().stream()
                        .map(one -> new Line(
                                one.name(),
                                say(
                                        "from-to-by",
                                        wording.number(one.from(), 4) + " " + one.unit(),
                                        wording.number(one.target(), 4) + " " + one.unit(),
                                        wording.date(one.by()))))
                        .toList();
            case RIGHTS -> rights(mandate.rights(), currency);
            case ESCALATION -> escalation(mandate, names);
            case AGREEMENTS ->
                mandate.agreements().stream().map(line -> new Line("", line)).toList();
            case TERM -> term(mandate);
        };
    }

    private static List<Line> segment(Mandate mandate) {
        Map<String, List<String>> stages = new LinkedHashMap<>();
        mandate.segment().forEach(owned -> stages.computeIfAbsent(owned.journeyName(), journey -> new ArrayList<>())
                .add(owned.stageName()));
        return stages.entrySet().stream()
                .map(journey -> new Line(journey.getKey(), String.join(", ", journey.getValue())))
                .toList();
    }

    private List<Line> members(Mandate mandate, Map<UUID, String> names) {
        List<Line> lines = new ArrayList<>();
        for (SquadFunction function : SquadFunction.values()) {
            String who = mandate.members().stream()
                    .filter(member -> member.function() == function)
                    .map(member -> names.getOrDefault(member.person(), ""))
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!who.isEmpty()) {
                lines.add(new Line(function(function), who));
            }
        }
        return lines;
    }

    private List<Line> rights(Mandate.Rights rights, String currency) {
        List<Line> lines = new ArrayList<>();
        money(lines, "per-decision", rights.perDecision(), currency);
        money(lines, "per-quarter", rights.perQuarter(), currency);
        if (!rights.journeys().isEmpty()) {
            lines.add(new Line(
                    say("within"),
                    rights.journeys().stream().map(Mandate.RightsJourney::name).collect(Collectors.joining(", "))));
        }
        if (rights.risk() != null) {
            lines.add(new Line(say("risk"), say("risk." + rights.risk())));
        }
        if (rights.irreversible() != null) {
            lines.add(new Line(say("irreversible"), say("irreversible." + rights.irreversible())));
        }
        return lines;
    }

    private void money(List<Line> lines, String key, @Nullable BigDecimal amount, String currency) {
        if (amount != null) {
            lines.add(new Line(
                    say(key), amount.signum() == 0 ? say("nothing") : say("up-to", wording.money(amount, currency))));
        }
    }

    private List<Line> escalation(Mandate mandate, Map<UUID, String> names) {
        List<Line> lines = new ArrayList<>();
        mandate.mustEscalate().forEach(line -> lines.add(new Line(say("always"), line)));
        int place = 1;
        for (Mandate.Step step : mandate.path()) {
            lines.add(new Line(say("step", place), say("step.days", whom(step, names), step.workingDays())));
            place++;
        }
        return lines;
    }

    private String whom(Mandate.Step step, Map<UUID, String> names) {
        SquadFunction function = step.function();
        UUID person = step.person();
        if (function != null) {
            return say("step.head", function(function));
        }
        return person == null ? say("step." + step.to()) : names.getOrDefault(person, "");
    }

    private List<Line> term(Mandate mandate) {
        List<Line> lines = new ArrayList<>();
        if (mandate.validFrom() != null) {
            lines.add(new Line(say("from"), wording.date(mandate.validFrom())));
        }
        if (mandate.validUntil() != null) {
            lines.add(new Line(say("until"), wording.date(mandate.validUntil())));
        }
        return lines;
    }

    /** One section in words. */
    record Part(CharterSection section, List<Line> lines) {

        public String slug() {
            return section.slug();
        }
    }

    /** One line; without a label where the text says all. */
    record Line(String label, String text) {

        @Override
        public String toString() {
            return label.isEmpty() ? text : label + ": " + text;
        }
    }
}
