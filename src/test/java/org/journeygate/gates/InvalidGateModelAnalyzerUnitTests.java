package org.journeygate.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class InvalidGateModelAnalyzerUnitTests {

    @Test
    void saysWhichFileStopsTheStart() {
        var cause = new InvalidGateModel("processes/gate-models/ours.yaml", "/gates/0/hurdle", "is too high");
        FailureAnalysis analysis =
                new InvalidGateModelAnalyzer().analyze(new BeanCreationException("gateModels", "no", cause));

        assertThat(analysis).isNotNull();
        assertThat(analysis.getDescription())
                .isEqualTo("Gate model processes/gate-models/ours.yaml, /gates/0/hurdle: is too high");
    }

    @Test
    void isKnownToTheApplication() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(InvalidGateModelAnalyzer.class);
    }
}
