package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.Field;

/// A tool that events tell of, with the number that stands for it; 0 for events of none.
record TargetRow(int id, String toolId, String name) {
    private static final TargetRow NONE = new TargetRow(0, "", "");

    static List<TargetRow> all(Connection connection) throws SQLException {
        var rows = new ArrayList<TargetRow>();
        rows.add(NONE);
        try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/targets")); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new TargetRow(row.getInt(1), row.getString(2), row.getString(3)));
            }
        }
        return rows;
    }

    String key() {
        return toolId.isEmpty() ? name : toolId;
    }

    String label() {
        return name.isEmpty() ? toolId : name;
    }

    /// Whether what the condition asks can be told from an event's tool.
    static boolean decides(Condition condition) {
        return condition instanceof Condition.Is(Field field, var values) && field == Field.TOOL
                || condition instanceof Condition.Not(Condition inner) && decides(inner);
    }

    boolean fulfils(EventFilter filter) {
        return filter.conditions().stream().filter(TargetRow::decides).allMatch(this::fulfils);
    }

    private boolean fulfils(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> is.values().stream().anyMatch(this::isCalled);
            case Condition.Not not -> !fulfils(not.condition());
            case Condition.AtLeast atLeast -> true;
            case Condition.Lasting lasting -> true;
            case Condition.Says says -> true;
            case Condition.InLine line -> true;
        };
    }

    private boolean isCalled(String value) {
        return value.isEmpty() ? id == 0 : value.equals(toolId) || value.equals(name);
    }
}
