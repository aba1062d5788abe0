package org.journeygate.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.journeygate.gates.GateRequestFixtures;
import org.journeygate.gates.GateRequestId;
import org.journeygate.people.AccessTokens;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.reviews.ReviewFixtures;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * What clients need to act on a node that was filled for them.
 *
 * @param tokens of exec, exec2, exec3 and lead, by login
 * @param persons their ids, by login
 * @param inReview gate requests that wait for these three to vote
 * @param drafts that are ready to be submitted by the lead
 */
record Supplies(Map<String, String> tokens, Map<String, UUID> persons, List<UUID> inReview, List<UUID> drafts) {

    /** Who can sign in on pages, with the fixtures' password. */
    static final String VISITOR = "visitor";

    /** Portfolios that keep quarterly reviews. */
    static final List<String> REVIEWED = List.of("reviewed-1", "reviewed-2", "reviewed-3", "reviewed-4");

    private static final JsonMapper JSON = new JsonMapper();

    /** Fills the node's database and writes what clients need into the file. */
    static void lay(ApplicationContext node, int requests, int drafts, Path file) {
        GateRequestFixtures gates = node.getBean(GateRequestFixtures.class);
        gates.executives();
        PeopleFixtures people = node.getBean(PeopleFixtures.class);
        AccessTokens issuer = node.getBean(AccessTokens.class);
        Map<String, String> tokens = new HashMap<>();
        Map<String, UUID> persons = new HashMap<>();
        List<UUID> inReview = ids(Stream.generate(gates::inReview).limit(requests));
        List<UUID> ready = ids(Stream.generate(gates::readyFull).limit(drafts));
        people.withPassword(VISITOR, Role.AUDITOR);
        REVIEWED.forEach(node.getBean(ReviewFixtures.class)::kept);
        for (String login : List.of("exec", "exec2", "exec3", "lead")) {
            Person person = people.person(login);
            persons.put(login, person.id().value());
            tokens.put(
                    login,
                    issuer.issue("faults", List.of("read", "write"), null, person.acting())
                            .secret());
        }
        try {
            Path whole = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(whole, JSON.writeValueAsString(new Supplies(tokens, persons, inReview, ready)));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Has a node fill the empty database there. */
    static Supplies laidIn(Home home, int requests, int drafts) {
        Path file = home.folder().resolve("supplies.json");
        try (Node node = Node.withFixtures(
                home, "-Dfaults.supplies=" + file, "-Dfaults.requests=" + requests, "-Dfaults.drafts=" + drafts)) {
            node.awaitFile(file);
        }
        return in(file);
    }

    static Supplies in(Path file) {
        try {
            return JSON.readValue(Files.readString(file), Supplies.class);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<UUID> ids(Stream<GateRequestId> requests) {
        return requests.map(GateRequestId::value).toList();
    }
}
