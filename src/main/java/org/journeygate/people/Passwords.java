package org.journeygate.people;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Which passwords are good enough, and how they are kept: Argon2id. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ONE_TIME_LENGTH = 20;
    private static final int TOO_EASY = 2;

    private final Argon2PasswordEncoder encoder;
    private final boolean weak;
    private final CompletableFuture<String> hashOfNobody;
    private final SecureRandom random = new SecureRandom();

    Passwords(PeopleSettings settings, Environment environment) {
        if (settings.weakPasswords() && !environment.acceptsProfiles(Profiles.of("demo | test"))) {
            throw new IllegalStateException("journeygate.people.weak-passwords is for the demo: take the setting out");
        }
        weak = settings.weakPasswords();
        encoder = new Argon2PasswordEncoder(
                16,
                32,
                settings.argon2().parallelism(),
                settings.argon2().memoryKib(),
                settings.argon2().iterations());
        hashOfNobody = CompletableFuture.supplyAsync(() -> hash(oneTime()));
    }

    /** The hash to keep. */
    String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Whether the password is the one behind the hash; takes as long when there is no hash. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = encoder.matches(password, hash == null ? hashOfNobody.join() : hash);
        return same && hash != null;
    }

    /** Notes what is wrong with a new password: too short, too long, the login or name, or among the first to be guessed. */
    void check(Checks checks, String field, @Nullable String password, String login, String name) {
        if (password == null || password.isEmpty()) {
            checks.refuse(field, "is missing");
        } else if (password.length() > LONGEST) {
            checks.refuse(field, "is longer than " + LONGEST + " characters");
        } else if (!weak) {
            checkStrength(checks, field, password, login, name);
        }
    }

    private void checkStrength(Checks checks, String field, String password, String login, String name) {
        if (password.length() < SHORTEST) {
            checks.refuse(field, "is too short: take at least " + SHORTEST + " characters, a sentence is fine");
        } else if (tellsWho(password, login, name)) {
            checks.refuse(field, "is made of the login or the name: take something that nobody links with them");
        } else if (new Zxcvbn()
                        .measure(password, List.of(login, name, "journeygate"))
                        .getScore()
                < TOO_EASY) {
            checks.refuse(
                    field, "is among the first that others would guess: take some words that nobody puts together");
        }
    }

    private static boolean tellsWho(String password, String login, String name) {
        String bare = bare(password);
        return bare.equals(bare(login)) || bare.equals(bare(name)) || bare.equals(bare(login + name));
    }

    private static String bare(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    }

    /** A password that nobody has chosen, of about 99 bits, easy to read out. */
    String oneTime() {
        var password = new StringBuilder();
        for (int at = 0; at < ONE_TIME_LENGTH; at++) {
            password.append(at > 0 && at % 5 == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
