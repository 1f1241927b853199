package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tenken.event.Fingerprint;

/// Gives messages their numbers, and each its template.
final class Messages {
    /// A message's number and its template's.
    record Message(int id, int template) {
        static final Message NONE = new Message(0, 0);
    }

    private final Dictionary<String> templates;
    private final PreparedStatement find;
    private final PreparedStatement add;
    private final Remembered<String, Message> remembered = new Remembered<>();

    Messages(Connection connection, Dictionary<String> templates) throws SQLException {
        this.templates = templates;
        this.find = connection.prepareStatement(Sql.of("write/find-message"));
        this.add = connection.prepareStatement(Sql.of("write/add-message"));
    }

    Message of(String text) throws SQLException {
        Message known = remembered.get(text);
        if (known == null) {
            known = find(text);
            if (known.id() == 0) {
                add.setString(1, text);
                add.setInt(2, templates.number(Fingerprint.of(text)));
                add.executeUpdate();
                known = find(text);
            }
            remembered.put(text, known);
        }
        return known;
    }

    private Message find(String text) throws SQLException {
        find.setString(1, text);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? new Message(row.getInt(1), row.getInt(2)) : Message.NONE;
        }
    }

    void forget() {
        remembered.clear();
    }
}
