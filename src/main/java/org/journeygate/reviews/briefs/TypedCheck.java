package org.journeygate.reviews.briefs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.journeygate.journeys.JourneyId;
import org.journeygate.journeys.observations.Observation;
import org.journeygate.journeys.observations.ObservationId;
import org.journeygate.journeys.observations.Observations;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.Checks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed into a brief and notes everything that is wrong with it. */
@Component
class TypedCheck {

    /** The longest headline. */
    static final int HEADLINE = 300;

    /** The most questions, and how long each may be. */
    static final int QUESTIONS = 3;

    static final int QUESTION = 200;

    private static final int CONTRIBUTORS = 20;

    private final Observations observations;
    private final People people;

    TypedCheck(Observations observations, People people) {
        this.observations = observations;
        this.people = people;
    }

    Typed checked(TypedParts said, Typed present, JourneyId journey, QuarterEnd end) {
        var checks = new Checks();
        String headline = checks.optionalLine("headline", said.headline(), HEADLINE);
        List<String> questions = new ArrayList<>();
        List<@Nullable String> asked = said.questions() == null ? List.of() : said.questions();
        for (int place = 0; place < asked.size(); place++) {
            String question = checks.optionalLine("questions[" + place + "]", asked.get(place), QUESTION);
            if (question != null) {
                questions.add(question);
            }
        }
        checks.that(
                questions.size() <= QUESTIONS,
                "questions",
                "are more than three: ask the executives what only they can answer");
        Typed.VoiceChoice voice = voice(said);
        ObservationId observation = voice == Typed.VoiceChoice.CHOSEN ? observation(said, journey, end, checks) : null;
        List<UserId> contributors = contributors(said, present, checks);
        checks.done();
        return new Typed(headline, voice, observation, questions, contributors);
    }

    private static Typed.VoiceChoice voice(TypedParts said) {
        if (said.voice() != null) {
            return said.voice();
        }
        return said.observationId() == null ? Typed.VoiceChoice.USUAL : Typed.VoiceChoice.CHOSEN;
    }

    private @Nullable ObservationId observation(TypedParts said, JourneyId journey, QuarterEnd end, Checks checks) {
        if (said.observationId() == null) {
            checks.refuse("observationId", "is missing: choose what the brief is opened by");
            return null;
        }
        var id = new ObservationId(said.observationId());
        Observation found = observations.find(id).orElse(null);
        checks.that(
                found != null
                        && found.journey().equals(journey)
                        && !found.heardOn().isAfter(end.until()),
                "observationId",
                "was not heard about this journey by the quarter's end, or is not there any more: choose another");
        return id;
    }

    /** Who contributes already stays, also once their account is not active any more. */
    private List<UserId> contributors(TypedParts said, Typed present, Checks checks) {
        List<@Nullable UUID> ids = said.contributorIds() == null ? List.of() : said.contributorIds();
        List<UserId> named = ids.stream()
                .filter(Objects::nonNull)
                .map(UserId::new)
                .distinct()
                .toList();
        checks.that(named.size() <= CONTRIBUTORS, "contributorIds", "are more than %d".formatted(CONTRIBUTORS));
        Map<UserId, Person> known = people.all(fresh(named, present));
        for (UserId person : fresh(named, present)) {
            Person found = known.get(person);
            checks.that(
                    found != null && found.active() && !found.is(Role.AUDITOR),
                    "contributorIds",
                    "include nobody with an active account, or an auditor, who changes nothing");
        }
        return named;
    }

    private static Collection<UserId> fresh(List<UserId> named, Typed present) {
        return named.stream()
                .filter(person -> !present.contributors().contains(person))
                .toList();
    }
}
