package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import tenken.event.Condition;
import tenken.event.Condition.Not;
import tenken.event.Condition.Says;
import tenken.event.EventFilter;

/// The messages that hold what a filter asks of them, by their numbers; 0 is that of events without one.
final class SaidMessages {
    /// @param messages those that hold a text
    /// @param wanted   whether it is asked for
    private record Said(BitSet messages, boolean wanted) {}

    private final List<Said> said;

    private SaidMessages(List<Said> said) {
        this.said = said;
    }

    /// Whether what the condition asks can be told from the text of an event's message.
    static boolean decides(Condition condition) {
        return condition instanceof Says || condition instanceof Not(Condition inner) && decides(inner);
    }

    static SaidMessages of(Connection connection, EventFilter filter) throws SQLException {
        var said = new ArrayList<Said>();
        for (Condition condition : filter.conditions()) {
            boolean wanted = true;
            Condition inner = condition;
            while (inner instanceof Not(Condition contrary)) {
                wanted = !wanted;
                inner = contrary;
            }
            if (inner instanceof Says(String text)) {
                said.add(new Said(holding(connection, text), wanted));
            }
        }
        return new SaidMessages(List.copyOf(said));
    }

    private static BitSet holding(Connection connection, String text) throws SQLException {
        var messages = new BitSet();
        try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/messages-holding"))) {
            statement.setString(1, text);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    messages.set(row.getInt(1));
                }
            }
        }
        return messages;
    }

    boolean include(int message) {
        return said.stream().allMatch(one -> one.messages().get(message) == one.wanted());
    }
}
