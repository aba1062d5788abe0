package org.journeygate.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.journeygate.shared.PageQuery;
import org.journeygate.shared.Paged;
import org.journeygate.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of persons and their roles. */
@Repository
class PersonRepository {

    private static final String SELECT = """
            select p.id, p.login, p.name, p.email, p.active, p.version, r.role
              from person p left join person_role r on r.person_id = p.id
            """;

    private final JdbcClient database;

    PersonRepository(JdbcClient database) {
        this.database = database;
    }

    Optional<Person> byId(UserId id) {
        return one(database.sql(SELECT + "where p.id = ?").param(id.value()));
    }

    Optional<Person> byLogin(String login) {
        return one(database.sql(SELECT + "where p.login = ?").param(login));
    }

    List<Person> all(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : many(database.sql(SELECT + "where p.id in (:ids)").param("ids", ids));
    }

    List<Person> allByLogin(Collection<String> logins) {
        return logins.isEmpty()
                ? List.of()
                : many(database.sql(SELECT + "where p.login in (:logins)").param("logins", logins));
    }

    List<Person> activeWith(Role role) {
        return many(database.sql(SELECT + """
                        where p.active and exists (
                              select 1 from person_role x where x.person_id = p.id and x.role = ?)
                         order by p.name, p.id""").param(role.name()));
    }

    Paged<Person> search(@Nullable String text, @Nullable Role role, @Nullable Boolean active, PageQuery page) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(text, role, active, values);
        long total = database.sql("select count(*) from person p" + where)
                .params(values)
                .query(Long.class)
                .single();
        values.put("size", page.size());
        values.put("offset", page.offset());
        List<UUID> ids = database.sql("select p.id from person p" + where + " order by " + PersonOrder.of(page.sort())
                        + ", p.id limit :size offset :offset")
                .params(values)
                .query(UUID.class)
                .list();
        Map<UUID, Person> found = new LinkedHashMap<>();
        all(ids).forEach(person -> found.put(person.id().value(), person));
        return new Paged<>(
                ids.stream().filter(found::containsKey).map(found::get).toList(), page.page(), page.size(), total);
    }

    private static String where(
            @Nullable String text, @Nullable Role role, @Nullable Boolean active, Map<String, Object> values) {
        var where = new StringBuilder(" where 1 = 1");
        if (text != null && !text.isBlank()) {
            where.append(" and (p.login like :text escape '\\' or lower(p.name) like :text escape '\\'"
                    + " or lower(p.email) like :text escape '\\')");
            values.put("text", Sql.contains(text.strip()));
        }
        if (role != null) {
            where.append(" and exists (select 1 from person_role x where x.person_id = p.id and x.role = :role)");
            values.put("role", role.name());
        }
        if (active != null) {
            where.append(" and p.active = :active");
            values.put("active", active);
        }
        return where.toString();
    }

    /** The hash of an active person's password, and whether it is to be changed at once. */
    Optional<KeptPassword> password(UserId id) {
        return database.sql("select password_hash, password_once from person where id = ? and active")
                .param(id.value())
                .query((row, number) ->
                        new KeptPassword(row.getString("password_hash"), row.getBoolean("password_once")))
                .optional();
    }

    /** The active person as they act at this moment, signed on by a session. One statement. */
    Optional<SignOn.Known> known(UserId id) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<SignOn.Known> found = new ArrayList<>();
        database.sql("""
                        select p.name, p.password_once, r.role
                          from person p left join person_role r on r.person_id = p.id
                         where p.id = ? and p.active""").param(id.value()).query(row -> {
            String role = row.getString("role");
            if (role != null) {
                roles.add(Role.valueOf(role));
            }
            found.add(new SignOn.Known(
                    new Actor(id, row.getString("name"), roles), row.getBoolean("password_once"), Scope.OF_PEOPLE));
        });
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    boolean isEmpty() {
        return database.sql("select count(*) from person").query(Long.class).single() == 0;
    }

    /** Active administrators, whose rows stay locked until the transaction ends. */
    List<UUID> lockAdministrators() {
        return database.sql("""
                        select p.id from person p
                         where p.active and exists (
                               select 1 from person_role x where x.person_id = p.id and x.role = 'ADMINISTRATOR')
                         order by p.id for update""").query(UUID.class).list();
    }

    void insert(Person person, @Nullable String hash, boolean once, Instant created) {
        database.sql("""
                        insert into person (id, login, name, email, password_hash, password_once, active, version, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, 0, ?)""")
                .params(parameters(
                        person.id().value(),
                        person.login(),
                        person.name(),
                        person.email(),
                        hash,
                        once,
                        person.active(),
                        Sql.timestamp(created)))
                .update();
        insertRoles(person);
    }

    /** Writes the person over the version that they carry; false where that one is gone. */
    boolean update(Person person) {
        int rows = database.sql("""
                        update person set name = ?, email = ?, active = ?, version = version + 1
                         where id = ? and version = ?""")
                .params(
                        person.name(),
                        person.email(),
                        person.active(),
                        person.id().value(),
                        person.version())
                .update();
        if (rows == 1) {
            database.sql("delete from person_role where person_id = ?")
                    .param(person.id().value())
                    .update();
            insertRoles(person);
        }
        return rows == 1;
    }

    void updatePassword(UserId id, String hash, boolean once) {
        database.sql("update person set password_hash = ?, password_once = ? where id = ?")
                .params(hash, once, id.value())
                .update();
    }

    private void insertRoles(Person person) {
        person.roles().stream().sorted().forEach(role -> database.sql(
                        "insert into person_role (person_id, role) values (?, ?)")
                .params(person.id().value(), role.name())
                .update());
    }

    private static List<@Nullable Object> parameters(@Nullable Object... values) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Object value : values) {
            list.add(value);
        }
        return list;
    }

    private static Optional<Person> one(JdbcClient.StatementSpec statement) {
        return many(statement).stream().findFirst();
    }

    private static List<Person> many(JdbcClient.StatementSpec statement) {
        Map<UUID, Person> persons = new LinkedHashMap<>();
        statement.query(row -> {
            Person read = person(row);
            persons.merge(read.id().value(), read, PersonRepository::withRolesOf);
        });
        return List.copyOf(persons.values());
    }

    private static Person withRolesOf(Person person, Person other) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(person.roles());
        roles.addAll(other.roles());
        return new Person(
                person.id(), person.login(), person.name(), person.email(), roles, person.active(), person.version());
    }

    private static Person person(ResultSet row) throws SQLException {
        String role = row.getString("role");
        return new Person(
                new UserId(Sql.uuid(row, "id")),
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                role == null ? Set.of() : Set.of(Role.valueOf(role)),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    /** What is known of a password: never the password. */
    record KeptPassword(@Nullable String hash, boolean once) {}
}
