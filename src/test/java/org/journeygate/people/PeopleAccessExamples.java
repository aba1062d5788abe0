package org.journeygate.people;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import java.util.function.Supplier;
import org.journeygate.access.AccessExample;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Requests about a person who is there. */
@Configuration(proxyBeanMethods = false)
class PeopleAccessExamples {

    @Bean
    AccessExample readsPerson(PeopleFixtures people) {
        return new Example("GET /api/v1/users/{id}", () -> get("/api/v1/users/" + some(people)));
    }

    @Bean
    AccessExample changesPerson(PeopleFixtures people) {
        return new Example("PUT /api/v1/users/{id}", () -> put("/api/v1/users/" + some(people))
                .header("If-Match", "\"99\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                                {"name": "N", "email": "n@mail.test", "roles": [], "active": true}"""));
    }

    @Bean
    AccessExample addsPerson() {
        return new Example("POST /api/v1/users", () -> post("/api/v1/users")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"roles\": []}"));
    }

    @Bean
    AccessExample opensPerson(PeopleFixtures people) {
        return new Example("GET /people/{id}", () -> get("/people/" + some(people)));
    }

    @Bean
    AccessExample resetsPassword(PeopleFixtures people) {
        return new Example("POST /people/{id}/password", () -> post("/people/" + some(people) + "/password"));
    }

    @Bean
    AccessExample savesPerson(PeopleFixtures people) {
        return new Example("POST /people/{id}", () -> post("/people/" + some(people))
                .param("version", "99")
                .param("name", "N")
                .param("email", "n@mail.test"));
    }

    private static String some(PeopleFixtures people) {
        return people.person("someone").login();
    }

    private record Example(String route, Supplier<MockHttpServletRequestBuilder> make) implements AccessExample {

        @Override
        public MockHttpServletRequestBuilder request() {
            return make.get();
        }
    }
}
