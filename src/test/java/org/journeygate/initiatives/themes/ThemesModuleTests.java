package org.journeygate.initiatives.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.journeygate.DatabaseTest;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeFixtures;
import org.journeygate.initiatives.plans.PlanParticulars;
import org.journeygate.initiatives.plans.Plans;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Today is Monday 2 March 2026. */
@DatabaseTest
class ThemesModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Themes themes;

    @Autowired
    Plans plans;

    @Autowired
    InitiativeFixtures bets;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    PeopleFixtures people;

    Actor pmo;
    Portfolio retail;

    @BeforeEach
    void openPortfolio() {
        pmo = people.pmo("pmo").acting();
        retail = portfolios.portfolio("retail");
    }

    @Test
    void keepsThemesOfThePmoAndAdministrators() {
        Theme theme = themes.create(retail.id(), said("Easier buying", TODAY, null), pmo);
        Theme changed = themes.change(
                theme.id(),
                0,
                said("Easier buying", TODAY, TODAY.plusYears(1)),
                people.admin("admin").acting());

        assertThat(changed.until()).isEqualTo(TODAY.plusYears(1));
        assertThat(themes.search(retail.id(), PageQuery.first(10)).items()).containsExactly(changed);
        assertThatThrownBy(() -> themes.change(theme.id(), 0, said("Late", TODAY, null), pmo))
                .isInstanceOf(Outdated.class);
        for (Actor other : List.of(
                people.lead("lead").acting(),
                people.exec("exec").acting(),
                people.auditor("auditor").acting())) {
            assertThatThrownBy(() -> themes.create(retail.id(), said("Mine", TODAY, null), other))
                    .isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> themes.retire(theme.id(), other)).isInstanceOf(NotPermitted.class);
            assertThatThrownBy(() -> themes.delete(theme.id(), other)).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void namesAllFaultsAtOnce() {
        themes.create(retail.id(), said("Easier buying", TODAY, null), pmo);

        assertThat(faults(new Themes.Particulars(" ", null, null, TODAY, TODAY.minusDays(1))))
                .containsExactly("name", "why", "ownerId", "until");
        assertThat(faults(new Themes.Particulars(
                        "A\nB", "why", people.auditor("auditor").id(), null, LocalDate.of(2999, 1, 1))))
                .containsExactly("name", "ownerId", "from", "until");
        assertThat(faults(said("Easier buying", TODAY, null))).containsExactly("name");
    }

    @Test
    void deletesWhatNobodyNamesAndRetiresWhatBetsName() {
        Theme unused = themes.create(retail.id(), said("Unused", TODAY, null), pmo);
        Theme used = themes.create(retail.id(), said("Used", TODAY, null), pmo);
        Initiative bet = bets.bet("Checkout");
        plans.write(
                bet.id(),
                0,
                PlanParticulars.of(plans.of(bet.id())).withPurpose(used.id().value(), null, null),
                pmo);

        themes.delete(unused.id(), pmo);
        assertThatThrownBy(() -> themes.get(unused.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> themes.delete(used.id(), pmo))
                .isInstanceOf(ThemeInUse.class)
                .hasMessageContaining("1 bet names the theme Used");

        assertThat(themes.retire(used.id(), pmo).retiredOn()).isEqualTo(TODAY);
        assertThat(themes.retire(used.id(), pmo).version()).as("once").isEqualTo(1);
        assertThat(themes.open(retail.id())).isEmpty();
        assertThat(plans.of(bet.id()).theme()).as("kept by who names it").isEqualTo(used.id());
        assertThat(plans.themesFor(bet)).extracting(Theme::name).containsExactly("Used");
        assertThat(themes.inPlay(List.of(used.id()))).containsEntry(used.id(), 1L);
        assertThat(themes.bets(used.id(), PageQuery.first(10)).items()).containsExactly(bet.id());
        assertThat(themes.bringBack(used.id(), pmo).retiredOn()).isNull();
    }

    @Test
    void offersWhatHoldsToday() {
        themes.create(retail.id(), said("Past", TODAY.minusYears(2), TODAY.minusDays(1)), pmo);
        themes.create(retail.id(), said("Last day", TODAY.minusYears(2), TODAY), pmo);
        themes.create(retail.id(), said("Tomorrow", TODAY.plusDays(1), null), pmo);
        themes.create(portfolios.portfolio("business").id(), said("Elsewhere", TODAY, null), pmo);

        assertThat(themes.open(retail.id())).extracting(Theme::name).containsExactly("Last day");
    }

    private List<String> faults(Themes.Particulars wanted) {
        return catchThrowableOfType(InvalidInput.class, () -> themes.create(retail.id(), wanted, pmo)).errors().stream()
                .map(InvalidInput.FieldError::field)
                .toList();
    }

    private Themes.Particulars said(String name, LocalDate from, LocalDate until) {
        return new Themes.Particulars(
                name, "Customers ask for it", people.person("owner").id(), from, until);
    }
}
