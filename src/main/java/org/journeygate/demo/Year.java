package org.journeygate.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.journeygate.calendars.BusinessCalendar;
import org.journeygate.calendars.Calendars;
import org.journeygate.gates.GateRequestId;
import org.journeygate.gates.GateRequestStatus;
import org.journeygate.gates.LinesAnswer;
import org.journeygate.gates.Outcome;
import org.journeygate.gates.Submissions;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.shared.Refusal;
import org.journeygate.squads.Squad;
import org.journeygate.workflow.TimeMachine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets the twelve months before now happen: bets raised, gates asked for, voted on and decided, each at its own time. */
@Component
@Profile("demo")
class Year {

    private static final Logger LOG = LoggerFactory.getLogger(Year.class);
    private static final int MINUTES_APART = 10;
    private static final int TO_LOOK = 3;
    private static final int TO_COMMENT = 7;
    private static final int TO_JUDGE_COMMENTED = 9;
    private static final int TO_JUDGE = 14;
    private static final List<Script.Act> LIGHT = List.of(vote(1, "exec4"));
    private static final List<Script.Act> FULL =
            List.of(act(0, Script.Deed.ACCEPT), vote(1, "exec"), vote(2, "exec2"), vote(2, "exec3"));

    private final Founding founding;
    private final Drawing drawing;
    private final Mandates mandates;
    private final Impediments impediments;
    private final Rhythm rhythm;
    private final Voices voices;
    private final Weeks weeks;
    private final Desk desk;
    private final Planning planning;
    private final Deeds deeds;
    private final Submissions submissions;
    private final Registry registry;
    private final Verdicts verdicts;
    private final Calendars calendars;
    private final TimeMachine time;

    Year(
            Founding founding,
            Drawing drawing,
            Mandates mandates,
            Impediments impediments,
            Rhythm rhythm,
            Voices voices,
            Weeks weeks,
            Desk desk,
            Planning planning,
            Deeds deeds,
            Submissions submissions,
            Registry registry,
            Verdicts verdicts,
            Calendars calendars,
            TimeMachine time) {
        this.founding = founding;
        this.drawing = drawing;
        this.mandates = mandates;
        this.impediments = impediments;
        this.rhythm = rhythm;
        this.voices = voices;
        this.weeks = weeks;
        this.desk = desk;
        this.planning = planning;
        this.deeds = deeds;
        this.submissions = submissions;
        this.registry = registry;
        this.verdicts = verdicts;
        this.calendars = calendars;
        this.time = time;
    }

    /** Founds the company and lets the year that ends now happen. The clock stands at its end afterwards. */
    void pass(Script script, Instant now) {
        var agenda = new Agenda(now, calendars.standard());
        founding.found(script, agenda.beginning(calendars.standard()));
        weeks.plan(agenda, calendars.standard());
        List<Career> careers = new ArrayList<>();
        drawing.note(agenda);
        mandates.note(agenda);
        impediments.note(agenda);
        rhythm.begin(agenda);
        voices.note(agenda, now, calendars.standard());
        int place = 0;
        for (Script.Bet bet : script.bets()) {
            careers.add(new Career(script, bet, agenda, place++));
        }
        careers.forEach(Career::begin);
        agenda.run(time);
        careers.forEach(Career::plan);
    }

    private static Script.Act act(int day, Script.Deed deed) {
        return new Script.Act(day, null, deed, null, null, null, null, null, null);
    }

    private static Script.Act vote(int day, String by) {
        return new Script.Act(day, by, Script.Deed.VOTE, Outcome.GO, null, null, null, null, null);
    }

    /** One bet on its way through its gates. */
    private final class Career {

        private final Script script;
        private final Script.Bet bet;
        private final Agenda agenda;
        private final int minutes;
        private final Squad squad;
        private final BusinessCalendar calendar;
        private @Nullable InitiativeId raised;

        Career(Script script, Script.Bet bet, Agenda agenda, int place) {
            this.script = script;
            this.bet = bet;
            this.agenda = agenda;
            this.minutes = place;
            this.squad = registry.squad(bet.squad());
            this.calendar = registry.calendar(squad);
        }

        void begin() {
            agenda.note(agenda.day(bet.raised(), calendar), minutes, calendar, this::raise);
            if (bet.gates() != null) {
                bet.gates().forEach(passage -> agenda.note(asked(passage), minutes, calendar, () -> ask(passage)));
                noteVerdict();
            }
        }

        void plan() {
            if (raised != null) {
                planning.finish(raised, bet);
            }
        }

        private void raise() {
            raised = desk.raise(bet);
            planning.begin(raised, bet);
        }

        /** Comments and judges once the promised day, and the days in which its readings come in, are over. */
        private void noteVerdict() {
            LocalDate day =
                    agenda.day(bet.raised(), calendar).plusMonths(bet.promise().months());
            String comment = bet.came() == null ? null : bet.came().comment();
            if (comment != null) {
                noteAct(day, TO_COMMENT, () -> verdicts.comment(Objects.requireNonNull(raised), squad, comment));
            }
            noteAct(
                    day,
                    comment == null ? TO_JUDGE : TO_JUDGE_COMMENTED,
                    () -> verdicts.judge(Objects.requireNonNull(raised), bet.came()));
        }

        private void noteAct(LocalDate day, int days, Runnable act) {
            agenda.note(agenda.later(day, days, calendar), minutes, calendar, act);
        }

        private LocalDate asked(Script.Passage passage) {
            return passage.ago() == null ? agenda.day(passage.at(), calendar) : agenda.back(passage.ago(), calendar);
        }

        private void ask(Script.Passage passage) {
            if (raised == null) {
                throw new IllegalStateException(bet.title() + " asks for a gate before it is raised");
            }
            GateRequestId request = desk.write(raised, script, bet, passage, false);
            LinesAnswer none = passage.acts() == null ? mandates.confirm(request, squad) : null;
            GateRequestStatus status = submissions.submit(request, none, registry.leadOf(squad));
            if (status == GateRequestStatus.DECIDED) {
                noteAct(asked(passage), TO_LOOK, () -> mandates.look(request, passage.found()));
            }
            int place = 0;
            for (Script.Act act : passage.acts() == null ? usual(status) : passage.acts()) {
                place++;
                agenda.note(
                        agenda.later(asked(passage), act.day(), calendar),
                        minutes + MINUTES_APART + place,
                        calendar,
                        () -> take(request, act));
            }
        }

        private static List<Script.Act> usual(GateRequestStatus status) {
            return switch (status) {
                case DECIDED -> List.of();
                case COMPLETENESS -> FULL;
                default -> LIGHT;
            };
        }

        private void take(GateRequestId request, Script.Act act) {
            try {
                deeds.take(request, act, squad);
            } catch (Refusal refused) {
                LOG.warn("In the demo's story of {}, {} was refused: {}", bet.title(), act, refused.getMessage());
            }
        }
    }
}
