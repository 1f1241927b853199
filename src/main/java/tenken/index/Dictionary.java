package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Gives words their numbers. The words stand in a table; the [#REMEMBERED] used last are remembered,
/// so that a log with a million different words costs time and not memory.
final class Dictionary<K> {
    private static final int REMEMBERED = 20_000;

    /// Sets a word's columns as the parameters of a statement.
    interface Columns<K> {
        void set(PreparedStatement statement, K word) throws SQLException;
    }

    private final PreparedStatement find;
    private final PreparedStatement add;
    private final Columns<K> findColumns;
    private final Columns<K> addColumns;
    private final Map<K, Integer> remembered = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Integer> eldest) {
            return size() > REMEMBERED;
        }
    };

    /// @param name of the table; its statements are `write/find-<name>` and `write/add-<name>`
    Dictionary(Connection connection, String name, Columns<K> findColumns, Columns<K> addColumns) throws SQLException {
        this.find = connection.prepareStatement(Sql.of("write/find-" + name));
        this.add = connection.prepareStatement(Sql.of("write/add-" + name));
        this.findColumns = findColumns;
        this.addColumns = addColumns;
    }

    /// The word's number; a new one where the word is new.
    int number(K word) throws SQLException {
        Integer known = remembered.get(word);
        if (known == null) {
            known = find(word);
            if (known < 0) {
                addColumns.set(add, word);
                add.executeUpdate();
                known = find(word);
            }
            remembered.put(word, known);
        }
        return known;
    }

    private int find(K word) throws SQLException {
        findColumns.set(find, word);
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? row.getInt(1) : -1;
        }
    }

    void forget() {
        remembered.clear();
    }
}
