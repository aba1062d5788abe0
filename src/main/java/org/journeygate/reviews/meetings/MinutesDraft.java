package org.journeygate.reviews.meetings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.journeygate.journeys.Portfolio;
import org.journeygate.journeys.Portfolios;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.reviews.Member;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.packs.PackComment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words the minutes from the record: who attended, what was left from before, what was decided, who does what by when. */
@Component
class MinutesDraft {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final String PREFIX = "reviews-meetings.minutes.";

    private final MessageSource messages;
    private final Portfolios portfolios;
    private final People people;

    MinutesDraft(MessageSource messages, Portfolios portfolios, People people) {
        this.messages = messages;
        this.portfolios = portfolios;
        this.people = people;
    }

    /** The draft, in Markdown; what people typed stands in it as they typed it. */
    String of(Meeting meeting, Agenda agenda, List<Action> actions) {
        Review review = meeting.review();
        Portfolio portfolio = portfolios.get(review.portfolio());
        Map<UserId, Person> named = people.all(named(meeting, agenda, actions));
        var text = new StringBuilder();
        line(
                text,
                "# " + say("heading", plain(portfolio.name()), review.quarter().label()));
        line(text, "");
        line(text, say("held", held(review, portfolio.zone()), review.code()));
        attended(text, meeting, named);
        decided(text, agenda, named);
        carried(text, agenda, named);
        given(text, agenda, actions, named);
        return text.toString().strip();
    }

    private void attended(StringBuilder text, Meeting meeting, Map<UserId, Person> named) {
        heading(text, "## ", say("attended"));
        line(
                text,
                say(
                        "quorum",
                        meeting.quorum().present(),
                        meeting.members().size(),
                        meeting.quorum().needed()));
        line(text, "");
        for (Member member : meeting.members()) {
            Attendance said = meeting.attendance().get(member.person());
            String presence = say(
                    "presence." + (said == null ? Presence.ABSENT : said.presence()),
                    said == null || said.standIn() == null ? "" : plain(said.standIn()));
            line(text, "- " + say("member", name(named, member.person()), function(member), presence));
        }
    }

    private void decided(StringBuilder text, Agenda agenda, Map<UserId, Person> named) {
        heading(text, "## ", say("decided"));
        List<JourneyLine> read = agenda.lines().stream()
                .filter(line -> is(line, Outcome.TAKEN_AS_READ))
                .toList();
        if (!read.isEmpty()) {
            line(
                    text,
                    say("as-read", read.stream().map(one -> plain(one.name())).collect(Collectors.joining(", "))));
        }
        for (JourneyLine journey : agenda.lines()) {
            JourneyLine.Verdict verdict = journey.verdict();
            boolean taken = is(journey, Outcome.TAKEN_AS_READ);
            if (taken && journey.questions().isEmpty() && journey.alternatives().isEmpty()) {
                continue;
            }
            heading(text, "### ", plain(journey.name()));
            if (verdict == null) {
                line(text, say("undecided"));
            } else if (taken) {
                line(text, say("taken"));
            } else {
                line(text, "**" + say("outcome." + verdict.outcome()) + ".** " + plain(verdict.words()));
                if (verdict.map() != null) {
                    line(text, "");
                    line(text, say("map." + verdict.map(), String.valueOf(verdict.mapNumber())));
                }
            }
            asked(text, journey);
            instead(text, journey, named);
        }
    }

    private void asked(StringBuilder text, JourneyLine journey) {
        for (AskedQuestion question : journey.questions()) {
            AskedQuestion.Answer answer = question.answer();
            line(text, "");
            line(text, say("question", plain(question.text())));
            line(text, "");
            line(text, answer == null ? say("unanswered") : say("answer", plain(answer.text())));
        }
    }

    private void instead(StringBuilder text, JourneyLine journey, Map<UserId, Person> named) {
        for (PackComment one : journey.alternatives()) {
            line(text, "");
            line(
                    text,
                    say("alternative", name(named, one.by()), plain(one.line().text()), plain(one.text())));
            line(text, "");
            line(text, one.answer() == null ? say("unanswered") : say("answer", plain(one.answer())));
        }
    }

    private void carried(StringBuilder text, Agenda agenda, Map<UserId, Person> named) {
        if (agenda.carried().isEmpty()) {
            return;
        }
        heading(text, "## ", say("carried"));
        for (CarriedOver one : agenda.carried()) {
            String line = say("carried." + one.kind(), plain(one.title()), one.code(), DAY.format(one.since()));
            line(text, "- " + line + (one.owner() == null ? "" : ", " + name(named, one.owner())));
        }
    }

    private void given(StringBuilder text, Agenda agenda, List<Action> actions, Map<UserId, Person> named) {
        heading(text, "## ", say("actions"));
        if (actions.isEmpty()) {
            line(text, say("actions.none"));
        }
        int number = 1;
        for (Action action : actions) {
            String about = action.journey() == null
                    ? ""
                    : agenda.line(action.journey())
                            .map(one -> " (" + plain(one.name()) + ")")
                            .orElse("");
            line(
                    text,
                    number++ + ". "
                            + say(
                                    "action",
                                    plain(action.title()),
                                    name(named, action.owner()),
                                    DAY.format(action.dueOn()))
                            + about);
        }
    }

    /** Text as Markdown that reads as it was typed. */
    static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("([\\\\`*_\\[\\]<>&#~|!])", "\\\\$1").replaceAll("\\s*\\R\\s*", "\n\n");
    }

    private static Set<UserId> named(Meeting meeting, Agenda agenda, List<Action> actions) {
        Set<UserId> ids = new HashSet<>();
        meeting.members().forEach(member -> ids.add(member.person()));
        actions.forEach(action -> ids.add(action.owner()));
        agenda.lines().forEach(line -> line.alternatives().forEach(one -> ids.add(one.by())));
        for (CarriedOver one : agenda.carried()) {
            if (one.owner() != null) {
                ids.add(one.owner());
            }
        }
        return ids;
    }

    private static String name(Map<UserId, Person> named, UserId id) {
        Person person = named.get(id);
        return person == null ? "" : plain(person.name());
    }

    private static boolean is(JourneyLine line, Outcome outcome) {
        return line.verdict() != null && line.verdict().outcome() == outcome;
    }

    private static String held(Review review, ZoneId zone) {
        return review.heldAt() == null
                ? DAY.format(LocalDate.ofInstant(review.meetingAt(), zone))
                : HOUR.format(review.heldAt().atZone(zone));
    }

    private String function(Member member) {
        return messages.getMessage("squads-functions." + member.function(), null, Locale.ENGLISH);
    }

    private String say(String key, Object... facts) {
        return messages.getMessage(PREFIX + key, facts, Locale.ENGLISH);
    }

    private static void heading(StringBuilder text, String marks, String words) {
        line(text, "");
        line(text, marks + words);
        line(text, "");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
