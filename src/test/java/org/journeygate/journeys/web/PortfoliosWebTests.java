package org.journeygate.journeys.web;

import static org.hamcrest.Matchers.containsString;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The fiscal calendar of a portfolio, on its page and over REST. It is Monday 2 March 2026. */
@DatabaseTest
class PortfoliosWebTests {

    private static final String SHOPS = "\"name\": \"Shops\", \"currency\": \"USD\", \"zone\": \"America/New_York\", "
            + "\"region\": \"us-ny\", \"fiscalYearStart\": 2";

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    Person pmo;

    @BeforeEach
    void meetThePmo() {
        pmo = people.pmo("pmo");
    }

    @Test
    void cutsTheYearByMonthsUnlessToldOtherwise() throws Exception {
        opened("{\"key\": \"shops\", " + SHOPS + "}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fiscalCut").value("MONTHS"))
                .andExpect(jsonPath("$.fiscalWeekStart").value("MONDAY"));

        list().andExpect(content().string(containsString("Q1 2026/27")))
                .andExpect(content().string(containsString("until Thu 30 Apr")));
    }

    @Test
    void cutsTheYearByWeeks() throws Exception {
        opened("{\"key\": \"shops\", " + SHOPS
                        + ", \"fiscalCut\": \"WEEKS_TO_NEAREST\", \"fiscalWeekStart\": \"SUNDAY\"}")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fiscalCut").value("WEEKS_TO_NEAREST"))
                .andExpect(jsonPath("$.fiscalWeekStart").value("SUNDAY"));

        list().andExpect(content().string(containsString("Q1 2026/27")))
                .andExpect(content().string(containsString("until Sat 2 May")));
        opened("{\"key\": \"other\", " + SHOPS + ", \"fiscalCut\": \"MOONS\"}").andExpect(status().isBadRequest());
    }

    @Test
    void keepsOnItsPageWhatWasChosen() throws Exception {
        opened("{\"key\": \"shops\", " + SHOPS + "}");
        changed("WEEKS_TO_LAST", "SATURDAY").andExpect(redirectedUrl("/journeys/portfolios"));

        mvc.perform(get("/journeys/portfolios/shops").with(as(pmo)))
                .andExpect(content().string(containsString("<option value=\"WEEKS_TO_LAST\" selected=\"selected\">")))
                .andExpect(content().string(containsString("<option value=\"SATURDAY\" selected=\"selected\">")));
        list().andExpect(content().string(containsString("until Fri 1 May")));

        changed("MOONS", "SATURDAY")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("#fiscalCut")))
                .andExpect(content().string(containsString("<option value=\"SATURDAY\" selected=\"selected\">")));
    }

    private ResultActions opened(String body) throws Exception {
        return mvc.perform(post("/api/v1/portfolios")
                .with(as(pmo))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private ResultActions changed(String cut, String weekStart) throws Exception {
        MockHttpServletRequestBuilder form = post("/journeys/portfolios/shops")
                .param("version", "0")
                .param("name", "Shops")
                .param("currency", "USD")
                .param("zone", "America/New_York")
                .param("region", "us-ny")
                .param("fiscalYearStart", "2")
                .param("fiscalCut", cut)
                .param("fiscalWeekStart", weekStart);
        return mvc.perform(form.with(as(pmo)).with(csrf()));
    }

    private ResultActions list() throws Exception {
        return mvc.perform(get("/journeys/portfolios").with(as(pmo))).andExpect(status().isOk());
    }
}
