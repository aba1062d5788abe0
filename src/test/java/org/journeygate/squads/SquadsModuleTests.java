package org.journeygate.squads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Set;
import org.journeygate.DatabaseTest;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.PortfolioFixtures;
import org.journeygate.people.Actor;
import org.journeygate.people.People;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SquadsModuleTests {

    @Autowired
    Squads squads;

    @Autowired
    People everybody;

    @Autowired
    PeopleFixtures people;

    @Autowired
    PortfolioFixtures portfolios;

    @Autowired
    SquadFixtures fixtures;

    Actor pmo;
    Portfolio retail;
    Person lead;
    Person sponsor;
    Person member;

    @BeforeEach
    void knowSomePeople() {
        pmo = people.pmo("pmo").acting();
        retail = portfolios.portfolio("retail");
        lead = people.lead("lead");
        sponsor = people.exec("sponsor");
        member = people.person("member");
    }

    @Test
    void knowsWhoIsBoundToASquad() {
        Squad squad = fixtures.squad(retail, "Basket", lead, sponsor, member, lead);

        Squad read = squads.get(squad.id());
        assertThat(read).isEqualTo(squad);
        assertThat(read.members()).containsExactly(member.id());
        assertThat(read.isBound(sponsor.id())).isTrue();
        assertThat(read.includes(sponsor.id())).isFalse();
        assertThat(squads.ledBy(lead.id())).containsExactly(read);
        assertThat(squads.all(List.of(squad.id(), SquadId.next()))).containsOnlyKeys(squad.id());
        assertThat(squads.search(retail.id(), null, "bask", PageQuery.first(5)).items())
                .containsExactly(read);
    }

    @Test
    void replacesMembersWithANewVersion() {
        Squad squad = fixtures.squad(retail, "Basket", lead, sponsor, member);
        Person other = people.person("other");
        var wanted = new Squads.Particulars("Basket", null, null, sponsor.id(), Set.of(other.id()));

        Squad changed = squads.change(squad.id(), 0, wanted, pmo);

        assertThat(changed.version()).isEqualTo(1);
        assertThat(changed.lead()).isNull();
        assertThat(changed.members()).containsExactly(other.id());
        assertThatThrownBy(() -> squads.change(squad.id(), 0, wanted, pmo)).isInstanceOf(Outdated.class);
        assertThatThrownBy(() -> squads.change(squad.id(), 1, wanted, lead.acting()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void refusesWhoCannotTakeThePart() {
        var wanted = new Squads.Particulars(
                "Basket",
                portfolios
                        .journey(portfolios.portfolio("business"), "Order", member, "Ask")
                        .id(),
                sponsor.id(),
                sponsor.id(),
                Set.of(org.journeygate.people.UserId.next()));

        InvalidInput refused = catchThrowableOfType(InvalidInput.class, () -> squads.create(retail.id(), wanted, pmo));

        assertThat(refused.errors())
                .extracting(InvalidInput.FieldError::field)
                .containsExactly("journeyId", "sponsorId", "leadId", "memberIds");
    }

    @Test
    void keepsThoseWhoHaveLeftUntilTheyAreReplaced() {
        Squad squad = fixtures.squad(retail, "Basket", lead, sponsor, member);
        everybody.deactivate(member.id(), people.admin("admin").acting());

        Squad renamed = squads.change(
                squad.id(), 0, new Squads.Particulars("Cart", null, lead.id(), sponsor.id(), Set.of(member.id())), pmo);

        assertThat(renamed.name()).isEqualTo("Cart");
        assertThatThrownBy(() -> fixtures.squad(retail, "Pay", lead, sponsor, member))
                .isInstanceOf(InvalidInput.class);
    }
}
