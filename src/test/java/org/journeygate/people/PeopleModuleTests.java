package org.journeygate.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.journeygate.DatabaseTest;
import org.journeygate.people.People.NewPerson;
import org.journeygate.people.People.PersonChange;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotFound;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.Outdated;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.StateMovedOn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class PeopleModuleTests {

    @Autowired
    People people;

    @Autowired
    PeopleFixtures fixtures;

    @Autowired
    JdbcClient database;

    Actor admin;

    @BeforeEach
    void signInAdministrator() {
        admin = fixtures.admin("admin").acting();
    }

    @Test
    void addsPersonWhoIsFoundByIdLoginAndRole() {
        Person ada = people.add(
                new NewPerson(" Ada ", "Ada Lovelace", "ada@example.test", Set.of(Role.PMO, Role.AUDITOR), null),
                admin);

        assertThat(ada.login()).isEqualTo("ada");
        assertThat(people.get(ada.id())).isEqualTo(ada);
        assertThat(people.byLogin("ADA")).contains(ada);
        assertThat(people.withRole(Role.AUDITOR)).containsExactly(ada);
        assertThat(people.named(ada.id().value().toString())).isEqualTo(ada);
        assertThat(people.named("ada")).isEqualTo(ada);
        assertThat(people.all(List.of(ada.id(), UserId.next()))).containsOnlyKeys(ada.id());
    }

    @Test
    void namesWhatIsWrongWithEachField() {
        assertThat(faults(() -> people.add(new NewPerson("a b", "", "nowhere", Set.of(), "short"), admin)))
                .extracting(InvalidInput.FieldError::field)
                .containsExactly("login", "name", "email", "password");
        assertThat(faults(() -> people.add(new NewPerson("admin", "Other", "o@example.test", Set.of(), null), admin)))
                .extracting(InvalidInput.FieldError::field)
                .containsExactly("login");
    }

    @Test
    void refusesPasswordsThatOthersWouldGuess() {
        for (String password : List.of(
                "tooshort", "ada.lovelace", "AdaLovelace1815", "password1234", "qwertyuiop12", "111111111111")) {
            assertThat(faults(() -> people.add(
                            new NewPerson("ada.lovelace", "Ada Lovelace", "a@example.test", Set.of(), password),
                            admin)))
                    .as(password)
                    .extracting(InvalidInput.FieldError::field)
                    .containsExactly("password");
        }
        assertThat(faults(() ->
                        people.add(new NewPerson("ada", "Ada", "a@example.test", Set.of(), "x".repeat(129)), admin)))
                .hasSize(1);
    }

    @Test
    void changesWhatTheAdministratorSaw() {
        Person lead = fixtures.lead("lead");

        Person changed = people.change(
                lead.id(), new PersonChange("Lea", "lea@example.test", Set.of(Role.EXECUTIVE), true), 0, admin);

        assertThat(changed)
                .isEqualTo(new Person(lead.id(), "lead", "Lea", "lea@example.test", Set.of(Role.EXECUTIVE), true, 1));
        assertThatThrownBy(() ->
                        people.change(lead.id(), new PersonChange("Leo", "leo@example.test", Set.of(), true), 0, admin))
                .isInstanceOf(Outdated.class);
    }

    @Test
    void refusesChangesByOthersThanAdministrators() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Actor other =
                        fixtures.person("x" + role.name().toLowerCase(), role).acting();
                assertThatThrownBy(
                                () -> people.add(new NewPerson("ada", "Ada", "a@example.test", Set.of(), null), other))
                        .isInstanceOf(NotPermitted.class);
                assertThatThrownBy(() -> people.deactivate(admin.person(), other))
                        .isInstanceOf(NotPermitted.class);
                assertThatThrownBy(() -> people.resetPassword(admin.person(), other))
                        .isInstanceOf(NotPermitted.class);
            }
        }
    }

    @Test
    void keepsOneAdministratorAtLeast() {
        assertThatThrownBy(() -> people.deactivate(admin.person(), admin))
                .isInstanceOf(StateMovedOn.class)
                .hasMessageContaining("last active administrator");

        fixtures.admin("second");
        assertThat(people.get(admin.person()).active()).isTrue();
        people.deactivate(admin.person(), admin);
        assertThat(people.get(admin.person()).active()).isFalse();
    }

    @Test
    void endsSessionsAndTokensOfWhoIsDeactivated() {
        Person lead = fixtures.lead("lead");
        session("a", lead);
        session("b", fixtures.exec("exec"));

        people.deactivate(lead.id(), admin);

        assertThat(people.withRole(Role.SQUAD_LEAD)).isEmpty();
        assertThat(database.sql("select principal_name from spring_session")
                        .query(String.class)
                        .list())
                .containsExactly(fixtures.exec("exec").id().value().toString());
    }

    @Test
    void changesOwnPasswordOnlyWithThePresentOne() {
        Person lead = fixtures.withPassword("lead", Role.SQUAD_LEAD);
        session("a", lead);

        assertThat(faults(() -> people.changeOwnPassword("wrong", "seven green lamps hum", lead.acting())))
                .extracting(InvalidInput.FieldError::field)
                .containsExactly("present");
        people.changeOwnPassword(PeopleFixtures.PASSWORD, "seven green lamps hum", lead.acting());
        assertThat(faults(() ->
                        people.changeOwnPassword(PeopleFixtures.PASSWORD, "eight blue chairs nod", lead.acting())))
                .hasSize(1);
        assertThat(database.sql("select count(*) from spring_session")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void findsByTextRoleAndState() {
        fixtures.lead("lea");
        fixtures.lead("leo");
        Person gone = fixtures.exec("gone");
        people.deactivate(gone.id(), admin);

        assertThat(people.search("LE", null, null, PageQuery.first(1)))
                .satisfies(page -> assertThat(page.total()).isEqualTo(2))
                .extracting(page -> page.items().get(0).login())
                .isEqualTo("lea");
        assertThat(people.search(null, Role.EXECUTIVE, true, PageQuery.first(25))
                        .items())
                .isEmpty();
        assertThat(people.search("%", null, null, PageQuery.first(25)).total()).isZero();
        assertThat(people.search(null, null, null, new PageQuery(0, 25, "-login"))
                        .items())
                .extracting(Person::login)
                .containsExactly("leo", "lea", "gone", "admin");
    }

    @Test
    void knowsNobodyUnderAnUnknownId() {
        assertThatThrownBy(() -> people.get(UserId.next())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> people.named("nobody")).isInstanceOf(NotFound.class);
    }

    private void session(String id, Person of) {
        database.sql("insert into spring_session values (?, ?, 0, 0, 0, 0, ?)")
                .params(id, id, of.id().value().toString())
                .update();
    }

    static List<InvalidInput.FieldError> faults(ThrowingCallable call) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(InvalidInput.class, call)
                .errors();
    }
}
