package org.journeygate.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.journeygate.DatabaseTest;
import org.journeygate.MovableClock;
import org.journeygate.StatementCounter;
import org.journeygate.inbox.InboxQuery.View;
import org.journeygate.people.Actor;
import org.journeygate.people.PeopleFixtures;
import org.journeygate.people.Person;
import org.journeygate.people.Role;
import org.journeygate.people.UserId;
import org.journeygate.shared.InvalidInput;
import org.journeygate.shared.NotPermitted;
import org.journeygate.shared.PageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class WorkItemsModuleTests {

    @Autowired
    WorkItems workItems;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxFixtures items;

    @Autowired
    PeopleFixtures people;

    @Autowired
    MovableClock clock;

    @Autowired
    StatementCounter statements;

    @Autowired
    JdbcTemplate database;

    Person eva;
    Person pia;

    @BeforeEach
    void meetPeople() {
        eva = people.exec("eva");
        pia = people.pmo("pia");
    }

    @Test
    void listsEarliestDueFirstUnlessToldOtherwise() {
        items.held(eva, "Banana", Duration.ofDays(3));
        clock.advance(Duration.ofMinutes(1));
        items.held(eva, "apple", Duration.ofDays(1));
        clock.advance(Duration.ofMinutes(1));
        items.held(eva, "Cherry", Duration.ofDays(2));

        assertThat(titles("due")).containsExactly("apple", "Cherry", "Banana");
        assertThat(titles(null)).containsExactly("apple", "Cherry", "Banana");
        assertThat(titles("-due")).containsExactly("Banana", "Cherry", "apple");
        assertThat(titles("-opened")).containsExactly("Cherry", "apple", "Banana");
        assertThat(titles("title")).containsExactly("apple", "Banana", "Cherry");
        assertThatThrownBy(() -> titles("colour")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void narrowsByLatenessKindSubjectAndText() {
        WorkItem late = items.held(eva, "Vote: 100 % checkout", Duration.ofHours(1));
        WorkItem other =
                items.open(UUID.randomUUID(), "answerQuestion", "Answer: parcel_shops", eva, null, Duration.ofDays(2));
        clock.advance(Duration.ofHours(2));

        assertThat(find(new InboxQuery(View.MINE, true, null, null, null))).containsExactly(late);
        assertThat(find(new InboxQuery(View.MINE, false, "answerQuestion", null, null)))
                .containsExactly(other);
        assertThat(find(new InboxQuery(
                        View.MINE, false, null, other.subject().id().toString(), null)))
                .containsExactly(other);
        assertThat(find(new InboxQuery(View.MINE, false, null, "MU-2026-0001", null)))
                .hasSize(2);
        assertThat(find(new InboxQuery(View.MINE, false, null, null, "CHECKOUT")))
                .containsExactly(late);
        assertThat(find(new InboxQuery(View.MINE, false, null, null, "100 %"))).containsExactly(late);
        assertThat(find(new InboxQuery(View.MINE, false, null, null, "l_shops")))
                .containsExactly(other);
        assertThat(find(new InboxQuery(View.MINE, false, null, null, "' or 1=1 --")))
                .isEmpty();
        assertThat(find(new InboxQuery(View.MINE, false, null, null, "basket"))).hasSize(2);
    }

    @Test
    void mergesTheGroupsOfSomebodyWithSeveralRoles() {
        Person both = people.person("both", Role.PMO, Role.ADMINISTRATOR);
        WorkItem pmos = items.grouped(Role.PMO, "Check");
        WorkItem admins = items.open(UUID.randomUUID(), "mend", "Mend", null, Role.ADMINISTRATOR, Duration.ofDays(1));

        var page =
                workItems.page(new InboxQuery(View.GROUP, false, null, null, null), PageQuery.first(25), both.acting());

        assertThat(page.items()).containsExactly(admins, pmos);
        assertThat(page.total()).isEqualTo(2);
        assertThat(workItems
                        .page(
                                new InboxQuery(View.GROUP, false, null, null, null),
                                new PageQuery(1, 1, null),
                                both.acting())
                        .items())
                .containsExactly(pmos);
    }

    @Test
    void countsWhatWaits() {
        Person paul = people.pmo("paul");
        items.held(pia, "Vote", Duration.ofHours(1));
        items.held(pia, "Vote", Duration.ofDays(1));
        items.grouped(Role.PMO, "Check");
        WorkItem handed = items.held(paul, "Vote", Duration.ofDays(1));
        inbox.handOver(handed.id(), pia.id(), "Away", paul.acting(), 1);
        clock.advance(Duration.ofHours(2));

        assertThat(workItems.standing(pia.acting())).isEqualTo(new Standing(3, 1, 12, 1, 1, List.of("check", "vote")));
        assertThat(workItems.standing(eva.acting())).isEqualTo(new Standing(0, 0, 0, 0, 0, List.of()));
        assertThat(workItems.held(pia.id())).isEqualTo(3);
    }

    @Test
    void keepsEverybodysItemsToThoseWhoOversee() {
        items.held(eva, "Vote", Duration.ofDays(1));
        InboxQuery all = new InboxQuery(View.ALL, false, null, null, null);

        assertThat(workItems.page(all, PageQuery.first(25), pia.acting()).total())
                .isEqualTo(1);
        assertThat(workItems
                        .page(all, PageQuery.first(25), people.auditor("aud").acting())
                        .items())
                .hasSize(1);
        assertThatThrownBy(() -> workItems.page(all, PageQuery.first(25), eva.acting()))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    @Tag("postgresql")
    void readsPageFromOneRangeOfOneIndexHoweverMuchWaits() {
        fill(100_000);
        Actor reader = new Actor(new UserId(holder(7)), "Seven", Set.of(Role.PMO, Role.EXECUTIVE));

        for (String query : List.of(
                "select * from work_item_holder where principal = '%s' and is_open = true order by due_at, item_id limit 26"
                        .formatted(holder(7)),
                "select * from work_item where state = 'OPEN' order by due_at, id limit 26 offset 0",
                "select * from ((select * from work_item_holder where principal = 'PMO' and is_open = true order by due_at,"
                        + " item_id limit 26) union all (select * from work_item_holder where principal = 'EXECUTIVE' and"
                        + " is_open = true order by due_at, item_id limit 26)) rows_of order by due_at, item_id limit 26")) {
            List<String> plan = database.queryForList("explain (analyze, buffers) " + query, String.class);
            assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
            assertThat(buffers(plan)).as(String.join("\n", plan)).isBetween(1, 40);
        }
        assertThat(workItems.rows(InboxQuery.mine(), PageQuery.first(25), reader))
                .hasSize(26);
        statements
                .during(() -> workItems.rows(InboxQuery.mine(), PageQuery.first(25), reader))
                .atMost(1);
        statements.during(() -> workItems.standing(reader)).atMost(1);
    }

    private void fill(int rows) {
        List<Object[]> records = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            records.add(
                    new Object[] {new UUID(7, i), "task" + i, holder(i % 100).toString(), i % 9_000});
        }
        database.batchUpdate("""
                insert into work_item (id, version, task, process, kind, title, detail, origin, subject_type, subject_id,
                    subject_code, item_values, holders, opened_at, due_at, minutes, link, state)
                select cast(? as uuid), 1, ?, 'p', 'vote', 'Vote: one-page checkout', repeat('why ', 20), 'Squad Basket',
                    'gate-request', cast('00000000-0000-0000-0000-000000000001' as uuid), 'GR-2026-0017', '{}', ?,
                    timestamp '2026-01-01 00:00:00+00', timestamp '2026-01-01 00:00:00+00' + ? * interval '1 minute', 4,
                    '/x', 'OPEN'""", records);
        String columns =
                "version, task, kind, title, detail, origin, subject_type, subject_id, subject_code, item_values,"
                        + " holders, group_name, opened_at, due_at, minutes, link, state";
        database.execute("insert into work_item_holder (item_id, principal, is_open, handed, " + columns
                + ") select id, holders, true, false, " + columns + " from work_item");
        database.execute("insert into work_item_holder (item_id, principal, is_open, handed, " + columns
                + ") select id, 'PMO', true, false, " + columns + " from work_item");
        database.execute("vacuum analyze work_item");
        database.execute("vacuum analyze work_item_holder");
    }

    private static UUID holder(int number) {
        return new UUID(9, number);
    }

    private static int buffers(List<String> plan) {
        String first = plan.stream()
                .filter(line -> line.contains("Buffers:"))
                .findFirst()
                .orElseThrow();
        int sum = 0;
        var figures = java.util.regex.Pattern.compile("(?:hit|read)=(\\d+)").matcher(first);
        while (figures.find()) {
            sum += Integer.parseInt(figures.group(1));
        }
        return sum;
    }

    private List<String> titles(String sort) {
        return workItems.page(InboxQuery.mine(), new PageQuery(0, 25, sort), eva.acting()).items().stream()
                .map(WorkItem::title)
                .toList();
    }

    private List<WorkItem> find(InboxQuery query) {
        return workItems.page(query, PageQuery.first(25), eva.acting()).items();
    }
}
