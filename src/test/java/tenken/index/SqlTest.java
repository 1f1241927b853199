package tenken.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.Outcome;
import tenken.event.Severity;

class SqlTest {
    private static final Path STATEMENTS = Path.of("resources/tenken/index");
    private static final Pattern OPTIONAL = Pattern.compile("--\\? (\\w+)");
    /// Of each of these pairs one is always asked for.
    private static final List<Set<String>> PAIRS = List.of(Set.of("ascending", "descending"), Set.of("ever", "period"));

    private static final Set<String> SCRIPTS = Set.of("write/clear", "write/sort-in-files");
    private static final Set<String> STOP_AT_ONCE = Set.of("query/extent", "write/any-lifecycle");

    private static Connection connection;

    @BeforeAll
    static void aSchema() throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        Sql.script(connection, "schema/index");
        Sql.script(connection, "schema/event-target");
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    static List<String> queries() throws IOException {
        return names("query");
    }

    static List<String> writes() throws IOException {
        return names("write").stream().filter(name -> !SCRIPTS.contains(name)).toList();
    }

    private static List<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(STATEMENTS.resolve(folder))) {
            List<String> names = files.map(file -> folder + "/" + file.getFileName().toString().replace(".sql", "")).sorted().toList();
            assertThat(names).isNotEmpty();
            return names;
        }
    }

    @ParameterizedTest
    @MethodSource({"queries", "writes"})
    void everyStatement_fitsTheSchema_withNoneEachAndAllOfItsOptionalLines(String name) throws Exception {
        for (Set<String> words : choices(name)) {
            try (PreparedStatement statement = connection.prepareStatement(Sql.of(name, words))) {
                assertThat(statement.getParameterMetaData().getParameterCount()).isNotNegative();
            }
        }
    }

    @ParameterizedTest
    @MethodSource({"queries", "writes"})
    void noStatement_goesThroughAllEvents(String name) throws Exception {
        assumeThat(STOP_AT_ONCE).doesNotContain(name);
        for (Set<String> words : choices(name)) {
            try (var statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + Sql.of(name, words)); ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    assertThat(row.getString("detail")).as("%s with %s", name, words).doesNotMatch("SCAN (e|event|l|lifecycle|s|security|archived)\\b(?! USING (COVERING )?INDEX event_(failed|template)).*");
                }
            }
        }
    }

    /// Counting reads nothing but the index: no row of an event, and none of another message.
    @ParameterizedTest
    @ValueSource(strings = {"query/event-count", "query/event-ids", "query/event-stretches"})
    void aPartOfTheMessage_leadsThroughTheIndexOfMessages_evenAmongFailures(String name) throws Exception {
        var failure = new KindRow(1, EventFilter.Stream.AUDIT, "run", "tool.run", Outcome.FAILURE, Severity.ERROR.number());
        var success = new KindRow(2, EventFilter.Stream.AUDIT, "run", "tool.run", Outcome.SUCCESS, Severity.INFO.number());
        EventFilter filter = EventFilter.ALL.withOutcome(Outcome.FAILURE).with(new Condition.Says("x"));
        var filtered = new FilterStatement(connection, filter, List.of(failure, success));
        String covering = name.equals("query/event-stretches") ? "" : "COVERING ";
        try (var statement = connection.prepareStatement("EXPLAIN QUERY PLAN " + filtered.text(name, "descending")); ResultSet row = statement.executeQuery()) {
            assertThat(row.getString("detail")).startsWith("SEARCH e USING " + covering + "INDEX event_template (template=? AND message=?");
        }
    }

    @Test
    void clear_emptiesEveryTable() throws Exception {
        var tables = new TreeSet<String>();
        try (var statement = connection.createStatement(); ResultSet row = statement.executeQuery("SELECT name FROM sqlite_schema WHERE type = 'table'")) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        var emptied = new TreeSet<String>();
        Pattern.compile("DELETE FROM (\\w+)").matcher(Sql.of("write/clear")).results().forEach(found -> emptied.add(found.group(1)));
        assertThat(emptied).isEqualTo(tables);
    }

    @Test
    void optionalLine_isThereOnlyWhereItIsAskedFor() {
        assertThat(Sql.of("query/event-ids")).doesNotContain("ORDER BY").doesNotContain("--?");
        assertThat(Sql.of("query/event-ids", Set.of("descending"))).contains("ORDER BY e.id DESC").doesNotContain("ORDER BY e.id \n").doesNotContain("--?");
    }

    private static List<Set<String>> choices(String name) throws IOException {
        var words = new HashSet<String>();
        OPTIONAL.matcher(Files.readString(STATEMENTS.resolve(name + ".sql"))).results().forEach(found -> words.add(found.group(1)));
        Set<String> pair = PAIRS.stream().filter(words::containsAll).findFirst().orElse(Set.of(""));
        words.removeAll(pair);
        var choices = new ArrayList<Set<String>>();
        for (String one : pair) {
            choices.add(with(Set.of(), one));
            if (one.equals("ever")) {
                continue; // what else may be asked for is about a period
            }
            words.forEach(word -> choices.add(with(Set.of(word), one)));
            choices.add(with(words, one));
        }
        return choices;
    }

    private static Set<String> with(Set<String> words, String more) {
        var all = new HashSet<>(words);
        all.add(more);
        return all;
    }
}
