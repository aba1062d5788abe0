package org.journeygate.initiatives.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.journeygate.journeys.PersonaId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CriticalMassUnitTests {

    private static final BigDecimal WANTED = new BigDecimal("80");

    @ParameterizedTest
    @CsvSource({
        "48 39 13, 48 39",
        "80 20, 80",
        "13 39 48, 48 39",
        "30 30 20 20, 30 30 20 20",
        "50 25 25, 50 25 25",
        "79.99 0.02 19.99, 79.99 19.99",
        "60 - 40, 60 40",
        "100 - 0, 100"
    })
    void isTheFewestPersonasLargestShareFirst(String shares, String members) {
        CriticalMass mass = CriticalMass.of(personas(shares), WANTED).orElseThrow();

        assertThat(mass.members())
                .extracting(persona -> persona.revenueShare().toPlainString())
                .containsExactly(members.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"20", "-", "40 39.99", "- - -"})
    void isUnknownWhereTheSharesDoNotAddUp(String shares) {
        assertThat(CriticalMass.of(personas(shares), WANTED)).isEmpty();
    }

    @Test
    void followsThePolicy() {
        assertThat(CriticalMass.of(personas("48 39 13"), new BigDecimal("40"))
                        .orElseThrow()
                        .members())
                .hasSize(1);
        assertThat(CriticalMass.of(personas("48 39 13"), new BigDecimal("100"))
                        .orElseThrow()
                        .members())
                .hasSize(3);
    }

    private static List<CriticalMass.Customers> personas(String shares) {
        List<CriticalMass.Customers> personas = new ArrayList<>();
        for (String share : shares.split(" ")) {
            personas.add(new CriticalMass.Customers(
                    PersonaId.next(), "Persona " + personas.size(), share.equals("-") ? null : new BigDecimal(share)));
        }
        return personas;
    }
}
