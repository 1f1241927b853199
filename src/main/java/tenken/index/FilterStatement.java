package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tenken.event.Condition;
import tenken.event.Condition.Is;
import tenken.event.Condition.Lasting;
import tenken.event.Condition.Says;
import tenken.event.EventFilter;


/// An [EventFilter] as the further conditions of a statement.
///
/// The dictionaries are asked first, so that the statement compares numbers alone. What is searched in the raw lines is
/// not the index's to answer and is left out.
final class FilterStatement {
    private final Connection connection;
    private final EventFilter filter;
    private final List<KindRow> allKinds;
    private final List<KindRow> kinds;
    private final Where where = new Where();

    FilterStatement(Connection connection, EventFilter filter, List<KindRow> allKinds) throws SQLException {
        this.connection = connection;
        this.filter = filter;
        this.allKinds = allKinds;
        this.kinds = allKinds.stream().filter(kind -> filter.conditions().stream().allMatch(condition -> kind.mayFulfil(condition))).toList();
        if (kinds.size() < allKinds.size()) {
            where.and("e.kind IN (SELECT value FROM json_each(?))", numbers(kinds));
        }
        // Said for the sake of their index, where the one of messages is not the better one.
        boolean isByMessage = filter.conditions().stream().anyMatch(Says.class::isInstance);
        if (!kinds.isEmpty() && kinds.stream().allMatch(KindRow::isFailure) && !isByMessage) {
            where.and("e.failed = 1");
        }
        for (Condition condition : filter.withoutLines().conditions()) {
            add(condition);
        }
    }

    /// The kinds of event that can fulfil the filter.
    List<KindRow> kinds() {
        return kinds;
    }

    /// Whether kind and time alone decide.
    boolean isByKindAlone() {
        return filter.withoutLines().conditions().stream().allMatch(KindRow::decides);
    }

    private void add(Condition condition) throws SQLException {
        switch (condition) {
            case Condition.Not(Is is) -> add(is, "NOT ");
            case Condition.Not(Lasting lasting) -> where.and("(e.duration_ms IS NULL OR NOT " + within(lasting) + ")");
            case Condition.Not(Says says) -> where.and("e.message NOT IN (SELECT id FROM message WHERE instr(text, ?) > 0)", says.text());
            case Condition.Not(Condition.Not(Condition plain)) -> add(plain);
            case Condition.Not not -> { }
            case Is is -> add(is, "");
            case Lasting lasting -> where.and(within(lasting));
            case Says says -> where.and("e.template > 0 AND (e.template, e.message) IN (SELECT template, id FROM message WHERE instr(text, ?) > 0)", says.text());
            case Condition.AtLeast atLeast -> { }
            case Condition.InLine line -> { }
        }
    }

    private void add(Is is, String not) throws SQLException {
        switch (is.field()) {
            case TOOL -> where.and("e.target " + not + "IN (SELECT value FROM json_each(?))", ids("query/targets-named", is.values()));
            case ACTOR -> where.and("e.actor " + not + "IN (SELECT value FROM json_each(?))", ids("query/actor-named", is.values()));
            case FILE -> where.and("e.file " + not + "IN (SELECT value FROM json_each(?))", ids("query/file-named", is.values()));
            case TEMPLATE -> where.and(fromItsIndex(is, not) + "e.template " + not + "IN (SELECT value FROM json_each(?))",
                    ids("query/template-text", is.values()));
            case MESSAGE -> addMessage(is.values(), not);
            case SYSTEM, STREAM, ACTION, OUTCOME, SEVERITY -> { }
        }
    }

    /// The index of templates holds those that are there: SQLite takes it only where it is told that no other is asked for.
    private static String fromItsIndex(Is is, String not) {
        return not.isEmpty() && !is.values().contains("") ? "e.template > 0 AND " : "";
    }

    /// What has no message is known by the source's word for its action; it has no template either.
    private void addMessage(Set<String> texts, String not) throws SQLException {
        String ids = ids("query/message-text", texts);
        String wordless = numbers(allKinds.stream().filter(kind -> texts.contains(kind.sourceAction())).toList());
        String said = "e.message > 0 AND e.message IN (SELECT value FROM json_each(?))";
        if (wordless.equals("[]") && not.isEmpty()) {
            where.and("e.template > 0 AND e.template IN (SELECT template FROM message WHERE id IN (SELECT value FROM json_each(?)))", ids).and(said, ids);
        } else {
            where.and(not + "(" + said + " OR e.message = 0 AND e.kind IN (SELECT value FROM json_each(?)))", ids, wordless);
        }
    }

    private static String within(Lasting lasting) {
        String from = lasting.fromMs().isPresent() ? "e.duration_ms >= " + lasting.fromMs().getAsDouble() : "1";
        String to = lasting.toMs().isPresent() ? "e.duration_ms < " + lasting.toMs().getAsDouble() : "1";
        return "(e.duration_ms IS NOT NULL AND " + from + " AND " + to + ")";
    }

    /// The statement, with the filter's parameters set.
    ///
    /// @param lines optional lines of the statement
    PreparedStatement prepare(String name, String... lines) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text(name, lines));
        statement.setLong(1, EventKey.from(filter));
        statement.setLong(2, EventKey.to(filter));
        where.setOn(statement);
        return statement;
    }

    String text(String name, String... lines) {
        return where.in(Sql.of(name, Set.of(lines)));
    }

    static String numbers(List<KindRow> kinds) {
        return list(kinds.stream().map(KindRow::id).toList());
    }

    static String list(Collection<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
    }

    /// The numbers of words in a dictionary, 0 for the empty one.
    private String ids(String name, Set<String> words) throws SQLException {
        var ids = new ArrayList<Integer>();
        try (PreparedStatement statement = connection.prepareStatement(Sql.of(name))) {
            for (String word : words) {
                if (word.isEmpty()) {
                    ids.add(0);
                    continue;
                }
                statement.setString(1, word);
                if (statement.getParameterMetaData().getParameterCount() > 1) {
                    statement.setLong(2, Messages.hash(word));
                }
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getInt(1));
                    }
                }
            }
        }
        return list(ids);
    }
}
