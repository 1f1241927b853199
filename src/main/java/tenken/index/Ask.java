package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tenken.time.TimeSpan;

/// Asks statements whose first parameters are a range of events and the kinds that are meant.
final class Ask {
    private final Connection connection;
    private final List<KindRow> kinds;
    private final Map<Integer, KindRow> kindsById;

    Ask(Connection connection, List<KindRow> kinds) {
        this.connection = connection;
        this.kinds = kinds;
        this.kindsById = kinds.stream().collect(Collectors.toMap(KindRow::id, Function.identity()));
    }

    interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// A statement with its optional lines for `words`.
    <T> List<T> rows(String name, Set<String> words, Parameters parameters, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(Sql.of(name, words))) {
            parameters.set(statement);
            var rows = new ArrayList<T>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }

    /// A statement whose parameters are ?1 first id, ?2 last id and ?3 kinds.
    <T> List<T> rows(String name, TimeSpan span, Selection selection, RowReader<T> reader) throws SQLException {
        return rows(name, Set.of(), statement -> {
            setRange(statement, span);
            statement.setString(3, kinds(selection));
        }, reader);
    }

    static void setRange(PreparedStatement statement, TimeSpan span) throws SQLException {
        statement.setLong(1, EventKey.from(span));
        statement.setLong(2, EventKey.to(span));
    }

    String kinds(Selection selection) {
        return kinds(selection::has);
    }

    String kinds(Predicate<KindRow> wanted) {
        return FilterStatement.numbers(kinds.stream().filter(wanted).toList());
    }

    /// Whether all events of the selection are failures, which have an index of their own.
    boolean areFailures(Selection selection) {
        return kinds.stream().filter(selection::has).allMatch(KindRow::isFailure);
    }

    KindRow kind(int id) {
        KindRow kind = kindsById.get(id);
        if (kind == null) {
            throw new IllegalStateException("The index has no kind " + id);
        }
        return kind;
    }

    /// Whether nothing held lies outside the period.
    boolean isEverything(TimeSpan span) throws SQLException {
        List<Boolean> outside = rows("query/outside", Set.of(), statement -> setRange(statement, span), row -> row.getBoolean(1));
        return !outside.getFirst();
    }

    static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
