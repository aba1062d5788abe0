package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedGateModelsUnitTests {

    private static final Map<String, GateModel> MODELS = models();

    @Test
    void areTheJourneyBetTheLightOneAndTheServiceStandard() {
        assertThat(MODELS).containsOnlyKeys("journey-bet", "light", "service-standard");
        assertThat(MODELS.get("journey-bet").order())
                .isLessThan(MODELS.get("light").order());
    }

    @Test
    void takeABetFromItsSignalToScale() {
        GateModel bet = MODELS.get("journey-bet");

        assertThat(bet.gates()).extracting(Gate::key).containsExactly("G0", "G1", "G2", "G3", "G4");
        assertThat(bet.first().name()).isEqualTo("Signal accepted");
        assertThat(bet.after("G2")).map(Gate::key).contains("G3");
        assertThat(bet.after("G4")).isEqualTo(Optional.empty());
        assertThat(bet.has("G5")).isFalse();
        assertThat(bet.conditionMonths()).isEqualTo(3);
    }

    @Test
    void askOfEveryGateOfABetAnOwnerAPersonaAndACoreJourney() {
        for (Gate gate : MODELS.get("journey-bet").gates()) {
            assertThat(gate.mustMeet())
                    .filteredOn(Criterion::isComputed)
                    .extracting(Criterion::key)
                    .contains("core-journey-linked", "persona-named", "owner-named");
            assertThat(gate.hurdle()).isEqualTo(60);
        }
    }

    @Test
    void weighSixFactorsWhereMoneyIsAtStake() {
        for (String gate : List.of("G2", "G4")) {
            assertThat(MODELS.get("journey-bet").gate(gate).shouldMeet())
                    .extracting(Factor::key)
                    .containsExactly("pain", "expected-move", "reach", "reversibility", "cost-of-delay", "capability");
        }
    }

    @Test
    void rateAServiceByFourteenPointsBeforeEachStep() {
        GateModel service = MODELS.get("service-standard");

        assertThat(service.gates()).extracting(Gate::key).containsExactly("alpha", "beta", "live");
        assertThat(service.gates()).allSatisfy(gate -> {
            assertThat(gate.scale()).isEqualTo(Scale.RATING);
            assertThat(gate.shouldMeet()).hasSize(14);
            assertThat(gate.label()).isEqualTo(gate.name());
        });
        assertThat(service.conditionMonths()).isEqualTo(3);
    }

    @Test
    void letTheLightOneHaveASingleGate() {
        assertThat(MODELS.get("light").gates()).hasSize(1);
    }

    @Test
    void refuseAGateThatTheyDoNotHave() {
        assertThatExceptionOfType(UnknownGate.class)
                .isThrownBy(() -> MODELS.get("light").gate("G9"))
                .withMessage("The gate model Light has no gate G9, only [approval].");
        assertThatExceptionOfType(UnknownGate.class)
                .isThrownBy(() -> MODELS.get("light").after("G9"));
    }

    private static Map<String, GateModel> models() {
        var format = new GateModelFormat();
        return new GateModelFiles("")
                .all().stream().map(format::check).collect(Collectors.toMap(GateModel::key, Function.identity()));
    }
}
