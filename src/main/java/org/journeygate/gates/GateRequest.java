package org.journeygate.gates;

import java.time.Instant;
import java.util.Set;
import org.journeygate.initiatives.Initiative;
import org.journeygate.initiatives.InitiativeId;
import org.journeygate.journeys.PortfolioId;
import org.journeygate.people.UserId;
import org.journeygate.squads.Squad;
import org.journeygate.squads.SquadId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One bet asking to pass one gate. It is drafted by the squad lead, submitted once it is ready, in the full tier checked by
 * the PMO (who may return it once), voted on by its panel, where the panel settles nothing decided by its chair or the next
 * level, and ends decided, withdrawn or lapsed. Every act locks its row first; the moves below refuse any other state.
 */
@Table("gate_request")
class GateRequest {

    @Id
    private final GateRequestId id;

    @Version
    private @Nullable Integer version;

    private final String code;
    private final InitiativeId initiativeId;
    private final String initiativeCode;
    private final PortfolioId portfolioId;
    private SquadId squadId;
    private final String gateModel;
    private final int gateModelVersion;
    private final String gate;
    private final int round;
    private final UserId authorId;
    private final Instant draftedAt;

    private String initiativeTitle = "";
    private String squadName = "";
    private GateRequestStatus status = GateRequestStatus.DRAFT;
    private @Nullable String ask;
    private @Nullable String measured;
    private @Nullable String notKnown;
    private int evidenceRevision;
    private Instant savedAt;
    private @Nullable Tier tier;
    private @Nullable String rule;
    private @Nullable UserId chairId;
    private @Nullable UserId bodyId;
    private @Nullable Integer reviewDays;
    private @Nullable Integer openDays;
    private boolean guarded;
    private @Nullable UserId deciderId;
    private @Nullable DeciderLevel deciderLevel;
    private Completeness completeness = Completeness.OPEN;
    private @Nullable String returnReason;
    private @Nullable Instant submittedAt;
    private @Nullable Instant stepOpenedAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant openUntil;
    private @Nullable Instant endedAt;
    private boolean underVote;
    private @Nullable Outcome verdictOutcome;
    private @Nullable String verdictReason;
    private @Nullable String verdictConditions;
    private @Nullable UserId verdictBy;
    private @Nullable UserId verdictConcurredBy;
    private @Nullable GateRequestId followsId;
    private @Nullable Instant reworkBy;
    private @Nullable ReworkEnd reworkEnd;
    private RequestKind kind = RequestKind.GATE;
    private boolean pausable = true;

    @PersistenceCreator
    GateRequest(
            GateRequestId id,
            String code,
            InitiativeId initiativeId,
            String initiativeCode,
            PortfolioId portfolioId,
            SquadId squadId,
            String gateModel,
            int gateModelVersion,
            String gate,
            int round,
            UserId authorId,
            Instant draftedAt) {
        this.id = id;
        this.code = code;
        this.initiativeId = initiativeId;
        this.initiativeCode = initiativeCode;
        this.portfolioId = portfolioId;
        this.squadId = squadId;
        this.gateModel = gateModel;
        this.gateModelVersion = gateModelVersion;
        this.gate = gate;
        this.round = round;
        this.authorId = authorId;
        this.draftedAt = draftedAt;
        this.savedAt = draftedAt;
    }

    /** A draft for the gate before which the bet stands. */
    static GateRequest draft(
            String code,
            Initiative bet,
            Squad squad,
            GateModel model,
            String gate,
            int round,
            UserId author,
            Instant now) {
        var draft = new GateRequest(
                GateRequestId.next(),
                code,
                bet.id(),
                bet.code(),
                bet.portfolio(),
                bet.squad(),
                model.key(),
                model.version(),
                gate,
                round,
                author,
                now);
        draft.initiativeTitle = bet.title();
        draft.squadName = squad.name();
        return draft;
    }

    /**
     * What the decision on a former request set going: begins with what was measured and not known then, and asks anew.
     *
     * @param by until when it is to be submitted, after a pivot
     */
    void follow(GateRequest former, @Nullable Instant by) {
        followsId = former.id;
        reworkBy = by;
        measured = former.measured;
        notKnown = former.notKnown;
    }

    void write(@Nullable String ask, @Nullable String measured, @Nullable String notKnown, Instant now) {
        this.ask = ask;
        this.measured = measured;
        this.notKnown = notKnown;
        touch(now);
    }

    void touch(Instant now) {
        savedAt = now;
    }

    /** Takes the bet's and squad's names over as they are at submission. */
    void nameAfter(Initiative bet, Squad squad) {
        initiativeTitle = bet.title();
        squadName = squad.name();
    }

    /** The evidence is frozen anew under the next number. */
    int freeze(Instant now) {
        savedAt = now;
        return ++evidenceRevision;
    }

    void submit(Instant now, Instant checkDueAt) {
        require(GateRequestStatus.DRAFT);
        status = GateRequestStatus.COMPLETENESS;
        submittedAt = now;
        step(now, checkDueAt);
    }

    void seatPanel(ChosenPanel panel) {
        tier = panel.tier();
        rule = panel.rule();
        chairId = panel.chair();
        bodyId = panel.body();
        reviewDays = panel.reviewDays();
        openDays = panel.openDays();
        guarded = panel.guarded();
    }

    /** Another squad has the bet, and with it the request; panel and votes stay. */
    void goTo(Squad squad) {
        squadId = squad.id();
        squadName = squad.name();
    }

    /** The squad passes the gate under its charter; no panel is asked. */
    void goUnderCharter(Tier light, String byCharter, String reason) {
        require(GateRequestStatus.COMPLETENESS);
        tier = light;
        rule = byCharter;
        verdictOutcome = Outcome.GO;
        verdictReason = reason;
    }

    void acceptAsComplete(Completeness how) {
        require(GateRequestStatus.COMPLETENESS);
        completeness = how;
    }

    void sendBack(String reason, Instant now, Instant dueAt) {
        require(GateRequestStatus.COMPLETENESS);
        status = GateRequestStatus.RETURNED;
        completeness = Completeness.RETURNED;
        returnReason = reason;
        step(now, dueAt);
    }

    void openReview(Instant now, Instant dueAt, Instant openUntil) {
        status = GateRequestStatus.IN_REVIEW;
        deciderId = null;
        deciderLevel = null;
        if (this.openUntil == null) {
            this.openUntil = openUntil;
        }
        step(now, dueAt);
    }

    /** The panel is closed without a settled outcome, or its conditions are to be merged. */
    void leavePanel() {
        status = GateRequestStatus.WITH_CHAIR;
    }

    void passTo(DeciderLevel level, @Nullable UserId decider, Instant now, Instant dueAt) {
        status = GateRequestStatus.WITH_CHAIR;
        deciderLevel = level;
        deciderId = decider;
        step(now, dueAt);
    }

    /** The PMO has named who decides next; takes effect when the process gets there. */
    void referTo(UserId decider) {
        deciderLevel = null;
        deciderId = decider;
    }

    /** Whoever had to decide has handed it over. */
    void handDecisionTo(UserId decider) {
        deciderId = decider;
    }

    void noteVerdict(
            Outcome outcome, @Nullable String reason, String conditions, UserId by, Instant now, Instant concurDueAt) {
        require(GateRequestStatus.WITH_CHAIR);
        verdictOutcome = outcome;
        verdictReason = reason;
        verdictConditions = conditions;
        verdictBy = by;
        step(now, concurDueAt);
    }

    /** The second voice stands by the verdict. */
    void concur(UserId person) {
        require(GateRequestStatus.WITH_CHAIR);
        verdictConcurredBy = person;
    }

    /** The second voice did not concur: the verdict is gone. */
    void dropVerdict() {
        verdictOutcome = null;
        verdictReason = null;
        verdictConditions = null;
        verdictBy = null;
        verdictConcurredBy = null;
    }

    /** The squad lead takes the reworked draft back. */
    void giveUpRework() {
        require(GateRequestStatus.DRAFT);
        reworkEnd = ReworkEnd.GIVEN_UP;
    }

    /** The rework was not submitted: the chair of the decided request chooses what becomes of the bet. */
    void putBeforeChair(GateRequest decided, Instant now) {
        require(GateRequestStatus.DRAFT);
        if (reworkEnd == null) {
            reworkEnd = ReworkEnd.MISSED;
        }
        status = GateRequestStatus.WITH_CHAIR;
        submittedAt = now;
        tier = decided.tier;
        rule = decided.rule;
        chairId = decided.chairId;
        bodyId = decided.bodyId;
    }

    /** Makes a draft of one that asks to end a pause, which may or may not be renewed instead. */
    void askToResume(@Nullable String why, boolean renewable) {
        require(GateRequestStatus.DRAFT);
        kind = RequestKind.RESUMPTION;
        pausable = renewable;
        ask = why;
    }

    /** The pause is over: the draft goes the way of every request, but no seat is asked. */
    void goBeforeChair(@Nullable String letGo, boolean renewable, Instant now, Instant dueAt) {
        kind = letGo == null ? RequestKind.RUN_OUT : RequestKind.LET_GO;
        pausable = renewable;
        ask = letGo == null ? ask : letGo;
        submit(now, dueAt);
    }

    void decide(Instant now) {
        end(GateRequestStatus.DECIDED, now);
    }

    void withdraw(Instant now) {
        underVote = status == GateRequestStatus.IN_REVIEW || status == GateRequestStatus.WITH_CHAIR;
        end(GateRequestStatus.WITHDRAWN, now);
    }

    void lapse(Instant now) {
        require(GateRequestStatus.RETURNED);
        end(GateRequestStatus.LAPSED, now);
    }

    private void end(GateRequestStatus how, Instant now) {
        if (status.isOver()) {
            throw RequestMovedOn.now(this);
        }
        status = how;
        endedAt = now;
        dueAt = null;
    }

    private void step(Instant openedAt, Instant due) {
        stepOpenedAt = openedAt;
        dueAt = due;
    }

    private void require(GateRequestStatus expected) {
        if (status != expected) {
            throw RequestMovedOn.now(this);
        }
    }

    GateRequestId id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    String code() {
        return code;
    }

    /** The code of the decision on it: the request's, as a decision's. */
    String decisionCode() {
        return "DE" + code.substring(2);
    }

    InitiativeId initiativeId() {
        return initiativeId;
    }

    String initiativeCode() {
        return initiativeCode;
    }

    String initiativeTitle() {
        return initiativeTitle;
    }

    PortfolioId portfolioId() {
        return portfolioId;
    }

    SquadId squadId() {
        return squadId;
    }

    String squadName() {
        return squadName;
    }

    String gateModel() {
        return gateModel;
    }

    int gateModelVersion() {
        return gateModelVersion;
    }

    String gate() {
        return gate;
    }

    int round() {
        return round;
    }

    GateRequestStatus status() {
        return status;
    }

    UserId authorId() {
        return authorId;
    }

    @Nullable
    String ask() {
        return ask;
    }

    @Nullable
    String measured() {
        return measured;
    }

    @Nullable
    String notKnown() {
        return notKnown;
    }

    int evidenceRevision() {
        return evidenceRevision;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    Instant savedAt() {
        return savedAt;
    }

    @Nullable
    Tier tier() {
        return tier;
    }

    @Nullable
    String rule() {
        return rule;
    }

    @Nullable
    UserId chairId() {
        return chairId;
    }

    @Nullable
    UserId bodyId() {
        return bodyId;
    }

    int reviewDays() {
        return reviewDays == null ? 0 : reviewDays;
    }

    int openDays() {
        return openDays == null ? 0 : openDays;
    }

    boolean guarded() {
        return guarded;
    }

    @Nullable
    UserId deciderId() {
        return deciderId;
    }

    @Nullable
    DeciderLevel deciderLevel() {
        return deciderLevel;
    }

    Completeness completeness() {
        return completeness;
    }

    @Nullable
    String returnReason() {
        return returnReason;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant stepOpenedAt() {
        return stepOpenedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant openUntil() {
        return openUntil;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }

    boolean underVote() {
        return underVote;
    }

    @Nullable
    Outcome verdictOutcome() {
        return verdictOutcome;
    }

    @Nullable
    String verdictReason() {
        return verdictReason;
    }

    @Nullable
    String verdictConditions() {
        return verdictConditions;
    }

    @Nullable
    UserId verdictBy() {
        return verdictBy;
    }

    @Nullable
    UserId verdictConcurredBy() {
        return verdictConcurredBy;
    }

    /** Until when the reworked request is to be submitted; null where no pivot came before it. */
    @Nullable
    Instant reworkBy() {
        return reworkBy;
    }

    @Nullable
    ReworkEnd reworkEnd() {
        return reworkEnd;
    }

    RequestKind kind() {
        return kind;
    }

    /** Whether a pause may be decided on it. */
    boolean pausable() {
        return pausable;
    }

    /** The outcomes that may be decided on it. */
    Set<Outcome> offers() {
        return reworkEnd == null
                ? Outcome.offered(kind, round, pausable)
                : Outcome.offered(RequestKind.RUN_OUT, round, pausable);
    }

    /** The request whose decision set this draft going; null where the squad lead began it. */
    @Nullable
    GateRequestId followsId() {
        return followsId;
    }
}
