package org.journeygate.gates;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.journeygate.initiatives.Initiative;
import org.journeygate.people.People;
import org.journeygate.people.Person;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who decides on a request: at a gate whom the decision tables choose; whether a pause ends, the panel that decided on it, in
 * the light tier. Of that panel's seats in force each keeps its holder and alternate, as far as they may still sit there.
 */
@Component
class RequestPanels {

    /** Working days to vote whether a bet may resume. */
    private static final int REVIEW_DAYS = 3;

    private static final String RULE = "any";

    private final PanelChoice choice;
    private final GateRequestRepository requests;
    private final SeatRepository seats;
    private final RecusalRepository recusals;
    private final People people;

    RequestPanels(
            PanelChoice choice,
            GateRequestRepository requests,
            SeatRepository seats,
            RecusalRepository recusals,
            People people) {
        this.choice = choice;
        this.requests = requests;
        this.seats = seats;
        this.recusals = recusals;
        this.people = people;
    }

    /** The panel of the request, with the problems that keep it from being filled. */
    ChosenPanel choose(GateRequest request, Initiative bet, Squad squad) {
        if (request.kind() == RequestKind.GATE) {
            return choice.choose(bet, squad, Set.of(request.authorId()), request.gate());
        }
        ChosenPanel same = same(request, squad);
        boolean complete = same.chair() != null
                && (request.kind().isForChairAlone() || !same.places().isEmpty());
        return complete ? same : chosenAnew(request, bet, squad);
    }

    /** Where nobody of the former panel is left, the tables choose, and it stays a light request. */
    private ChosenPanel chosenAnew(GateRequest request, Initiative bet, Squad squad) {
        ChosenPanel anew = choice.choose(bet, squad, barred(request, decidedBefore(request)), request.gate());
        boolean alone = request.kind().isForChairAlone();
        return light(anew.chair(), anew.body(), alone ? List.of() : anew.places(), alone ? List.of() : anew.problems());
    }

    private ChosenPanel same(GateRequest request, Squad squad) {
        List<GateRequest> before = decidedBefore(request);
        List<Seat> former = before.stream()
                .map(decided -> seats.of(decided.id()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        Optional<GateRequest> chaired =
                before.stream().filter(decided -> decided.chairId() != null).findFirst();
        UserId chair = chaired.map(GateRequest::chairId).orElse(null);
        UserId body = chaired.map(GateRequest::bodyId).orElse(null);
        Set<UserId> may = eligible(request, squad, before, former, chair, body);
        UserId chairing = may.contains(chair) ? chair : may.contains(body) ? body : null;
        UserId above = chairing != null && chairing.equals(chair) && may.contains(body) ? body : null;
        return light(
                chairing,
                above,
                request.kind().isForChairAlone() ? List.of() : places(former, may, chairing),
                List.of());
    }

    private static List<ChosenPanel.Place> places(List<Seat> former, Set<UserId> may, @Nullable UserId chair) {
        Set<UserId> free = new HashSet<>(may);
        if (chair != null) {
            free.remove(chair);
        }
        List<ChosenPanel.Place> places = new ArrayList<>();
        for (Seat seat : former) {
            if (seat.state() == Seat.State.OUT) {
                continue;
            }
            boolean stays = free.remove(seat.holderId());
            UserId alternate = seat.alternateId();
            boolean standsBy = alternate != null && free.remove(alternate);
            if (stays || standsBy) {
                places.add(new ChosenPanel.Place(
                        seat.group(),
                        stays ? seat.holderId() : Objects.requireNonNull(alternate),
                        stays && standsBy ? alternate : null,
                        seat.veto()));
            }
        }
        return places;
    }

    /** Who of them may decide today: an executive who works here, is not bound to the squad and has not recused from it. */
    private Set<UserId> eligible(
            GateRequest request,
            Squad squad,
            List<GateRequest> before,
            List<Seat> former,
            @Nullable UserId chair,
            @Nullable UserId body) {
        List<UserId> all = Stream.concat(
                        Stream.of(chair, body),
                        former.stream().flatMap(seat -> Stream.of(seat.holderId(), seat.alternateId())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<UserId> barred = barred(request, before);
        Map<UserId, Person> known = people.all(all);
        Set<UserId> may = new HashSet<>();
        for (UserId id : all) {
            Person person = known.get(id);
            if (person != null
                    && person.active()
                    && RequestLock.mayDecide(person.roles())
                    && !squad.isBound(id)
                    && !barred.contains(id)) {
                may.add(id);
            }
        }
        return may;
    }

    private Set<UserId> barred(GateRequest request, List<GateRequest> before) {
        Set<UserId> barred = new HashSet<>(Set.of(request.authorId()));
        before.forEach(decided -> barred.addAll(recusals.persons(decided.id())));
        return barred;
    }

    /** The decided requests at the same gate that led to this one, the latest first. */
    private List<GateRequest> decidedBefore(GateRequest request) {
        List<GateRequest> before = new ArrayList<>();
        GateRequestId at = request.followsId();
        while (at != null) {
            GateRequest former = requests.findById(at).orElseThrow();
            if (!former.gate().equals(request.gate())) {
                break;
            }
            if (former.status() == GateRequestStatus.DECIDED) {
                before.add(former);
            }
            at = former.followsId();
        }
        return before;
    }

    private static ChosenPanel light(
            @Nullable UserId chair, @Nullable UserId body, List<ChosenPanel.Place> places, List<String> problems) {
        return new ChosenPanel(Tier.LIGHT, RULE, REVIEW_DAYS, 0, false, chair, body, places, problems);
    }
}
