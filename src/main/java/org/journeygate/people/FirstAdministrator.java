package org.journeygate.people;

import java.io.PrintStream;
import java.util.Set;
import org.journeygate.people.People.NewPerson;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Adds the account {@code admin} when nobody is there yet, with the password in {@code JOURNEYGATE_ADMIN_PASSWORD} or one
 * that is printed this once; either must be changed at the first sign-in.
 */
@Component
@Profile("!demo & !test")
class FirstAdministrator implements ApplicationRunner {

    private final People people;
    private final Passwords passwords;
    private final @Nullable String given;

    FirstAdministrator(People people, Passwords passwords, Environment environment) {
        this.people = people;
        this.passwords = passwords;
        this.given = environment.getProperty("JOURNEYGATE_ADMIN_PASSWORD");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        addIfNobodyIsThere(System.out);
    }

    void addIfNobodyIsThere(PrintStream out) {
        String password = given == null || given.isEmpty() ? passwords.oneTime() : given;
        people.addFirst(new NewPerson(
                        "admin", "First administrator", "admin@localhost", Set.of(Role.ADMINISTRATOR), password))
                .filter(added -> !password.equals(given))
                .ifPresent(added -> out.printf(
                        "%nThe first administrator signs in as admin with the one-time password %s%n%n", password));
    }
}
