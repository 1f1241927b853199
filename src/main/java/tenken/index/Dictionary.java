package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Gives words their numbers. The words stand in a table; those used last are [Remembered].
final class Dictionary<K> {
    /// Sets a word's columns as the parameters of a statement.
    interface Columns<K> {
        void set(PreparedStatement statement, K word) throws SQLException;
    }

    private final PreparedStatement find;
    private final PreparedStatement add;
    private final Columns<K> findColumns;
    private final Columns<K> addColumns;
    private final Remembered<K, Integer> remembered = new Remembered<>();

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
