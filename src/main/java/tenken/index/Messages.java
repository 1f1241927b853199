package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import tenken.event.LogLine;

/// Gives messages their numbers, and each its template.
///
/// Found by a hash: an index of the texts themselves would be as large as the texts, and slow to keep in order.
final class Messages {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    /// A message's number and its template's.
    record Message(int id, int template) {
        static final Message NONE = new Message(0, 0);
    }

    private final Dictionary<String> templates;
    private final PreparedStatement find;
    private final PreparedStatement add;
    private final PreparedStatement lastId;
    private final Remembered<String, Message> remembered = new Remembered<>();
    /// The hashes of all messages there are, where that is known: what is not among them need not be looked up.
    private Hashes hashes = new Hashes();
    private int last;

    Messages(Connection connection, Dictionary<String> templates) throws SQLException {
        this.templates = templates;
        this.find = connection.prepareStatement(Sql.of("write/find-message"));
        this.add = connection.prepareStatement(Sql.of("write/add-message"));
        this.lastId = connection.prepareStatement(Sql.of("write/last-message"));
        forget();
    }

    Message of(LogLine line) throws SQLException {
        Message known = remembered.get(line.message());
        if (known == null) {
            boolean mayBeThere = !hashes.isAll() || hashes.has(hash(line.message()));
            known = mayBeThere ? find(line.message()) : Message.NONE;
            if (known.id() == 0) {
                known = add(line.message(), templates.number(line.template()));
            }
            remembered.put(line.message(), known);
        }
        return known;
    }

    private Message find(String text) throws SQLException {
        find.setLong(1, hash(text));
        find.setString(2, text);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? new Message(row.getInt(1), row.getInt(2)) : Message.NONE;
        }
    }

    private Message add(String text, int template) throws SQLException {
        add.setInt(1, ++last);
        add.setLong(2, hash(text));
        add.setString(3, text);
        add.setInt(4, template);
        add.executeUpdate();
        hashes.add(hash(text));
        return new Message(last, template);
    }

    /// 64 bits; the same in every version of an index.
    static long hash(String text) {
        long hash = text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = Long.rotateLeft(hash * STEP, 31) + text.charAt(i);
        }
        return hash * STEP;
    }

    /// The table may have been emptied.
    void forget() throws SQLException {
        remembered.clear();
        try (ResultSet row = lastId.executeQuery()) {
            row.next();
            last = row.getInt(1);
        }
        hashes = new Hashes();
        if (last > 0) {
            hashes.giveUp();
        }
    }
}
