package org.journeygate.reviews.compliance.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.ObligationState;
import org.journeygate.reviews.compliance.ChaseList;
import org.journeygate.reviews.compliance.Chases;
import org.journeygate.reviews.compliance.Debtor;
import org.journeygate.reviews.compliance.DueLine;
import org.journeygate.shared.web.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who owes the reviews something by now, and the PMO's chaser, over REST. */
@RestController
@RequestMapping("/api/v1/compliance/chase")
class ChaseApi {

    private final Chases chases;
    private final Portfolios portfolios;
    private final People people;

    ChaseApi(Chases chases, Portfolios portfolios, People people) {
        this.chases = chases;
        this.portfolios = portfolios;
        this.people = people;
    }

    @GetMapping
    ListJson read(@RequestParam(required = false) @Nullable String portfolio, Actor actor) {
        return ListJson.of(chases.list(portfolio(portfolio), actor));
    }

    @PostMapping
    SentJson send(@RequestBody Wish wish, Actor actor) {
        PortfolioId within = portfolio(wish.portfolio());
        List<String> named = wish.persons();
        List<UserId> persons = named == null
                ? chases.list(within, actor).debtors().stream()
                        .filter(Debtor::isOpen)
                        .map(debtor -> Objects.requireNonNull(debtor.person()).id())
                        .toList()
                : named.stream()
                        .map(one -> Named.in("persons", one, people::named).id())
                        .toList();
        Chases.Sent sent = chases.send(persons, wish.sentence(), actor);
        return new SentJson(
                sent.chased().stream().map(PersonJson::of).toList(),
                sent.leftOut().stream()
                        .map(one -> new LeftOutJson(one.person().value(), one.name(), one.standing()))
                        .toList());
    }

    private @Nullable PortfolioId portfolio(@Nullable String named) {
        Portfolio portfolio = Named.orNull("portfolio", named, portfolios::named);
        return portfolio == null ? null : portfolio.id();
    }

    /**
     * Whom to chase.
     *
     * @param portfolio id or key, for whom to chase where no persons are named; may be left out
     * @param persons ids or logins; left out: all who owe that portfolio something, or any, and can be chased now
     */
    record Wish(
            @Nullable String portfolio,
            @Nullable List<@Nullable String> persons,
            @Nullable String sentence) {}

    record ListJson(LocalDate day, List<DebtorJson> persons) {

        static ListJson of(ChaseList list) {
            return new ListJson(
                    list.day(), list.debtors().stream().map(DebtorJson::of).toList());
        }
    }

    /**
     * One who owes something.
     *
     * @param person null: the PMO as a whole
     */
    record DebtorJson(
            @Nullable PersonJson person,
            Debtor.Standing standing,
            @Nullable Instant chasedAt,
            @Nullable String chasedBy,
            @Nullable Instant remindedAt,
            List<DueJson> due) {

        static DebtorJson of(Debtor debtor) {
            Person person = debtor.person();
            Debtor.LastChase chased = debtor.chased();
            return new DebtorJson(
                    person == null ? null : PersonJson.of(person),
                    debtor.standing(),
                    chased == null ? null : chased.at(),
                    chased == null ? null : chased.by(),
                    debtor.reminded(),
                    debtor.lines().stream().map(DueJson::of).toList());
        }
    }

    record DueJson(
            UUID obligation,
            String review,
            String portfolio,
            Obligation.Kind kind,
            String title,
            ObligationState state,
            Instant dueAt,
            int workingDaysLate) {

        static DueJson of(DueLine line) {
            Obligation owed = line.obligation();
            return new DueJson(
                    owed.id().value(),
                    line.review().code(),
                    line.portfolio(),
                    owed.kind(),
                    owed.title(),
                    owed.state(),
                    owed.dueAt(),
                    line.daysLate());
        }
    }

    record PersonJson(UUID id, String login, String name) {

        static PersonJson of(Person person) {
            return new PersonJson(person.id().value(), person.login(), person.name());
        }
    }

    record SentJson(List<PersonJson> chased, List<LeftOutJson> leftOut) {}

    record LeftOutJson(UUID id, String name, Debtor.Standing why) {}
}
