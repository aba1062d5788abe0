package org.journeygate.people;

import static org.hamcrest.Matchers.containsString;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.journeygate.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@DatabaseTest
class UserApiWebTests {

    static final String USERS = "/api/v1/users";
    static final String ADA = """
            {"login": "ada", "name": "Ada Lovelace", "email": "ada@mail.test", "roles": ["PMO"]}""";

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    Person admin;
    Person lead;

    @BeforeEach
    void addPersons() {
        admin = people.admin("admin");
        lead = people.lead("lead");
    }

    @Test
    void tellsWhoOneIs() throws Exception {
        mvc.perform(get("/api/v1/me").with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(lead.id().value().toString()))
                .andExpect(jsonPath("$.login").value("lead"))
                .andExpect(jsonPath("$.email").value("lead@mail.test"))
                .andExpect(jsonPath("$.roles[0]").value("SQUAD_LEAD"));
    }

    @Test
    void listsPersonsWithoutAddressesToOthersThanAdministrators() throws Exception {
        mvc.perform(get(USERS).with(as(lead)).param("size", "1"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].login").value("admin"))
                .andExpect(jsonPath("$.items[0].email").doesNotExist())
                .andExpect(jsonPath("$.page").value(0))
                .andExpect(jsonPath("$.size").value(1))
                .andExpect(jsonPath("$.total").value(2));
        mvc.perform(get(USERS).with(as(admin)).param("q", "lea"))
                .andExpect(jsonPath("$.items[0].email").value("lead@mail.test"));
    }

    @Test
    void addsReadsAndChangesPerson() throws Exception {
        mvc.perform(json(post(USERS), ADA).with(as(admin)))
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", containsString(USERS + "/")))
                .andExpect(header().string("ETag", "\"0\""))
                .andExpect(jsonPath("$.login").value("ada"));
        mvc.perform(get(USERS + "/ada").with(as(lead)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"0\""));
        String change = """
                {"name": "Ada", "email": "ada@mail.test", "roles": [], "active": false}""";
        mvc.perform(json(put(USERS + "/ada"), change).with(as(admin))).andExpect(status().is(428));
        mvc.perform(json(put(USERS + "/ada"), change)
                        .header("If-Match", "\"7\"")
                        .with(as(admin)))
                .andExpect(status().isPreconditionFailed());
        mvc.perform(json(put(USERS + "/ada"), change)
                        .header("If-Match", "\"0\"")
                        .with(as(admin)))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.active").value(false));
        mvc.perform(json(put(USERS + "/ada"), change)
                        .header("If-Match", "\"1\"")
                        .with(as(lead)))
                .andExpect(status().isForbidden());
    }

    @Test
    void namesEveryFaultOfField() throws Exception {
        mvc.perform(json(post(USERS), "{\"login\": \"admin!\", \"roles\": []}").with(as(admin)))
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:journeygate:invalid-input"))
                .andExpect(jsonPath("$.errors[0].field").value("login"))
                .andExpect(jsonPath("$.errors[1].field").value("name"))
                .andExpect(jsonPath("$.errors[1].message").value("is missing"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        for (String body : new String[] {
            "{",
            "",
            "[]",
            "\"text\"",
            ADA.replace("}", ", \"admin\": true}"),
            ADA.replace("\"Ada Lovelace\"", "17"),
            ADA.replace("\"Ada Lovelace\"", "{}"),
            ADA.replace("[\"PMO\"]", "\"PMO\""),
            ADA.replace("PMO", "KING"),
            ADA.replace("\"login\"", "\"login\": \"x\", \"login\""),
            ADA + "{}"
        }) {
            mvc.perform(json(post(USERS), body).with(as(admin)))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        }
        mvc.perform(get(USERS).with(as(admin)).param("page", "x")).andExpect(status().isBadRequest());
        mvc.perform(get(USERS).with(as(admin)).param("size", "101")).andExpect(status().is(422));
        mvc.perform(get(USERS).with(as(admin)).param("sort", "password")).andExpect(status().is(422));
    }

    @Test
    void answersProblemsOfTheFrameworkAlike() throws Exception {
        mvc.perform(get(USERS + "/nobody").with(as(lead)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:journeygate:no-such-person"));
        mvc.perform(get("/api/v1/nowhere").with(as(lead)))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(patch(USERS).with(as(lead)))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().exists("Allow"));
        mvc.perform(post(USERS).with(as(admin)).contentType(MediaType.TEXT_XML).content("<x/>"))
                .andExpect(status().isUnsupportedMediaType());
        mvc.perform(delete("/api/v1/tokens/not-an-id").with(as(lead))).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v2/users").with(as(lead))).andExpect(status().isForbidden());
    }

    static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
