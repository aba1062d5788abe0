package org.journeygate.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.journeygate.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;

@DatabaseTest
class FirstAdministratorTests {

    @Autowired
    People people;

    @Autowired
    Passwords passwords;

    @Autowired
    PersonRepository persons;

    @Autowired
    PeopleFixtures fixtures;

    @Test
    void printsPasswordThatMustBeChangedOnce() {
        String printed = start(new MockEnvironment());

        Person admin = people.byLogin("admin").orElseThrow();
        assertThat(admin.is(Role.ADMINISTRATOR)).isTrue();
        PersonRepository.KeptPassword kept = persons.password(admin.id()).orElseThrow();
        assertThat(kept.once()).isTrue();
        String password = printed.strip().substring(printed.strip().lastIndexOf(' ') + 1);
        assertThat(passwords.matches(password, kept.hash())).isTrue();
        assertThat(start(new MockEnvironment())).isEmpty();
    }

    @Test
    void takesGivenPasswordAndKeepsItToItself() {
        String given = PeopleFixtures.PASSWORD;

        String printed = start(new MockEnvironment().withProperty("JOURNEYGATE_ADMIN_PASSWORD", given));

        assertThat(printed).isEmpty();
        Person admin = people.byLogin("admin").orElseThrow();
        assertThat(passwords.matches(
                        given, persons.password(admin.id()).orElseThrow().hash()))
                .isTrue();
    }

    @Test
    void addsNobodyWhereSomebodyIs() {
        fixtures.lead("lead");

        assertThat(start(new MockEnvironment())).isEmpty();
        assertThat(people.byLogin("admin")).isEmpty();
    }

    private String start(MockEnvironment environment) {
        var out = new ByteArrayOutputStream();
        new FirstAdministrator(people, passwords, environment).addIfNobodyIsThere(new PrintStream(out, true));
        return out.toString();
    }
}
