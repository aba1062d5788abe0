package org.journeygate.notifications.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.journeygate.people.PeopleFixtures.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.reviews.Obligation;
import org.journeygate.reviews.Review;
import org.journeygate.reviews.ReviewFixtures;
import org.journeygate.reviews.Reviews;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@DatabaseTest
class ReviewFeedWebTests {

    private static final String FEEDS = "/api/v1/calendar-feeds";

    @Autowired
    MockMvc mvc;

    @Autowired
    PeopleFixtures people;

    @Autowired
    ReviewFixtures given;

    @Autowired
    Reviews reviews;

    @Test
    void showsAPortfoliosReviewsAndWhenTheNextOneOpens() throws Exception {
        String address = address(people.lead("lou"), given.portfolio().key());
        assertThat(read(address))
                .extracting(ReadBack::title, event -> event.starts().toString())
                .containsExactly(tuple("Quarterly review of The retail, Q4 2025/26, opens", "2026-04-01T08:00:00Z"));

        Review review = given.opened();
        List<ReadBack> dates = read(address);
        assertThat(dates)
                .extracting(ReadBack::title, event -> event.ends().toString())
                .containsExactlyInAnyOrder(
                        tuple("Quarterly review of The retail, Q4 2025/26, opens", "2026-04-01T08:30:00Z"),
                        tuple("Briefs due: The retail, Q4 2025/26", due(review, Obligation.Kind.BRIEF)),
                        tuple("Pack goes out: The retail, Q4 2025/26", due(review, Obligation.Kind.CIRCULATION)),
                        tuple("Quarterly review of The retail, Q4 2025/26 (rehearsal)", "2026-04-20T10:30:00Z"),
                        tuple("Minutes due: The retail, Q4 2025/26", due(review, Obligation.Kind.MINUTES)),
                        tuple(
                                "Review closes: The retail, Q4 2025/26",
                                review.closesAt().toString()),
                        tuple("Quarterly review of The retail, Q1 2026/27, opens", "2026-07-01T08:30:00Z"));
        assertThat(dates).allSatisfy(date -> assertThat(date.status()).isEqualTo("CONFIRMED"));
        mvc.perform(get(address))
                .andExpect(content().string(containsString("X-WR-CALNAME:Journeygate: reviews of The retail")))
                .andExpect(content().string(containsString("DTSTART;TZID=Europe/London:20260420T100000")));
    }

    @Test
    void movesAndCancelsWithTheReview() throws Exception {
        Review review = given.opened();
        String address = address(people.lead("lou"), "retail");
        String own = address(people.exec("exec"), null);
        ReadBack before = meeting(read(address), review);

        Review moved = reviews.move(
                review.id(), review.version(), LocalDateTime.parse("2026-04-24T11:00"), "Late figures", given.pmo());
        for (String each : List.of(address, own)) {
            ReadBack after = meeting(read(each), review);
            assertThat(after.sequence()).isEqualTo(before.sequence() + 1);
            assertThat(after.starts()).isEqualTo("2026-04-24T10:00:00Z");
        }
        reviews.cancel(moved.id(), moved.version(), "Sold", given.pmo());
        for (String each : List.of(address, own)) {
            ReadBack after = meeting(read(each), review);
            assertThat(after.sequence()).isEqualTo(before.sequence() + 2);
            assertThat(after.status()).isEqualTo("CANCELLED");
            assertThat(after.title()).isEqualTo("Cancelled: quarterly review of The retail, Q4 2025/26");
            assertThat(after.details()).startsWith("Why: Sold");
        }
        assertThat(read(address)).extracting(ReadBack::uid).noneMatch(uid -> uid.startsWith("review-briefs"));
        assertThat(read(own)).hasSize(1);
    }

    @Test
    void showsAPersonTheirOwnMeetingsAndWhatTheyWillOwe() throws Exception {
        Review review = given.opened();
        String member = address(people.exec("exec"), null);
        String stranger = address(people.exec("stranger"), null);

        assertThat(read(member))
                .extracting(ReadBack::title)
                .containsExactlyInAnyOrder(
                        "Quarterly review of The retail, Q4 2025/26 (rehearsal)",
                        "Due: read the pack of The retail, Q4 2025/26");
        assertThat(read(stranger)).isEmpty();
        assertThat(read(address(given.owner(), null))).singleElement().satisfies(brief -> assertThat(brief.title())
                .contains("brief", "Return goods"));
        assertThat(read(address(people.exec("chair"), null)))
                .extracting(ReadBack::uid)
                .containsExactly("review-meeting-" + review.id().value() + "@journeygate");

        given.circulated(review);
        assertThat(read(member))
                .filteredOn(event -> event.title().contains("ead the pack"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.uid()).startsWith("work-item-"));
        assertThat(read(stranger)).isEmpty();
    }

    @Test
    void isMadeForEachPortfolioThatKeepsReviews() throws Exception {
        Person lou = people.lead("lou");
        String id = given.portfolio().id().value().toString();
        mvc.perform(get("/settings/calendar").with(as(lou)))
                .andExpect(content().string(containsString("Make an address for The retail")));
        mvc.perform(post("/settings/calendar").param("portfolio", id).with(as(lou)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Address of the reviews of The retail")));
        mvc.perform(get(FEEDS).with(as(lou)))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].portfolioId").value(id));
        mvc.perform(post("/settings/calendar")
                        .param("portfolio", UUID.randomUUID().toString())
                        .with(as(lou)))
                .andExpect(status().isNotFound());
        mvc.perform(post(FEEDS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"portfolioId\": \"nowhere\"}")
                        .with(as(lou)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/journeys/portfolios").with(as(lou)))
                .andExpect(content().string(containsString("/settings/calendar")));
    }

    private String due(Review review, Obligation.Kind kind) {
        return given.owed(review, kind).dueAt().toString();
    }

    private static ReadBack meeting(List<ReadBack> events, Review review) {
        return events.stream()
                .filter(event ->
                        event.uid().equals("review-meeting-" + review.id().value() + "@journeygate"))
                .findFirst()
                .orElseThrow();
    }

    private List<ReadBack> read(String address) throws Exception {
        byte[] text = mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        return ReadBack.events(new String(text, StandardCharsets.UTF_8));
    }

    private String address(Person owner, String portfolio) throws Exception {
        String issued = mvc.perform(post(FEEDS)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(portfolio == null ? "{}" : "{\"portfolioId\": \"" + portfolio + "\"}")
                        .with(as(owner)))
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String url = JsonPath.read(issued, "$.url");
        return url.substring("https://gates.example.org".length());
    }
}
