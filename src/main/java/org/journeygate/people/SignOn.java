package org.journeygate.people;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.journeygate.audit.AuditEntry;
import org.journeygate.audit.AuditLog;
import org.journeygate.people.PersonRepository.KeptPassword;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Tells who somebody is by what they know or hold; as they are now, each time. */
@Component
public class SignOn {

    private static final int LONGEST_LOGIN = 60;

    private final PersonRepository persons;
    private final Passwords passwords;
    private final AccessTokens tokens;
    private final SignInAttempts attempts;
    private final AuditLog audit;
    private final TransactionOperations transaction;

    SignOn(
            PersonRepository persons,
            Passwords passwords,
            AccessTokens tokens,
            SignInAttempts attempts,
            AuditLog audit,
            TransactionOperations transaction) {
        this.persons = persons;
        this.passwords = passwords;
        this.tokens = tokens;
        this.attempts = attempts;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The active person with that login and password. An unknown login takes as long as a wrong password and is answered
     * alike. Refused with TooManyAttempts for an account or address that has failed too often; success and failure are
     * audited.
     */
    public Optional<Known> byPassword(String login, String password, String address) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        String counted = name.length() <= LONGEST_LOGIN ? name : name.substring(0, LONGEST_LOGIN);
        UUID attempt = attempts.begin(counted.replace("\0", ""), address);
        Optional<Person> person =
                name.length() <= LONGEST_LOGIN && name.indexOf('\0') < 0 ? persons.byLogin(name) : Optional.empty();
        Optional<KeptPassword> kept = person.flatMap(found -> persons.password(found.id()));
        boolean right = password.length() <= Passwords.LONGEST
                && passwords.matches(password, kept.map(KeptPassword::hash).orElse(null));
        if (right && person.isPresent() && kept.isPresent()) {
            Known known = new Known(person.get().acting(), kept.get().once(), Scope.OF_PEOPLE);
            transaction.executeWithoutResult(status -> {
                attempts.succeeded(attempt);
                audit.record(known.actor()
                        .did(
                                "person.signed-in",
                                "person",
                                person.get().id().value(),
                                name,
                                Map.of("address", address)));
            });
            return Optional.of(known);
        }
        transaction.executeWithoutResult(status -> audit.record(new AuditEntry(
                null,
                Actor.SYSTEM.name(),
                null,
                "person.sign-in-failed",
                "person",
                person.map(found -> found.id().value()).orElse(attempt),
                person.map(Person::login).orElse(null),
                Map.of("address", address))));
        return Optional.empty();
    }

    /** The active person whose program sends that token; empty when it does not hold. */
    public Optional<Known> byToken(String secret) {
        return tokens.presented(secret).flatMap(token -> byId(token.owner())
                .map(known -> new Known(known.actor(), known.passwordOnce(), token.scopes())));
    }

    /** The active person with that id, as they are at this moment. */
    public Optional<Known> byId(UserId id) {
        return persons.known(id);
    }

    /**
     * Somebody who has shown who they are.
     *
     * @param passwordOnce whether they must change their password before anything else
     * @param scopes what the way they came is good for
     */
    public record Known(Actor actor, boolean passwordOnce, Set<Scope> scopes) {}
}
