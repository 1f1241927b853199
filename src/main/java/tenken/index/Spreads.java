package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Gathers the durations a transaction adds, to be put down at its end: of everything, by day, and by target.
final class Spreads {
    static final int EVERYTHING = 0;
    static final int DAY = 1;
    static final int TARGET = 2;

    private record Key(int dimension, long of, int kind) {}

    /// A list of numbers without an object for each.
    static final class Numbers {
        private double[] values = new double[8];
        private int size;

        void add(double value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        void addAll(Numbers other) {
            if (size + other.size > values.length) {
                values = Arrays.copyOf(values, Math.max(size * 2, size + other.size));
            }
            System.arraycopy(other.values, 0, values, size, other.size);
            size += other.size;
        }
    }

    private final PreparedStatement last;
    private final PreparedStatement put;
    private final PreparedStatement drop;
    private final Map<Key, Numbers> gathered = new HashMap<>();
    private final Durations joined = new Durations();

    Spreads(Connection connection) throws SQLException {
        last = connection.prepareStatement(Sql.of("write/last-spread"));
        put = connection.prepareStatement(Sql.of("write/put-spread"));
        drop = connection.prepareStatement(Sql.of("write/drop-spread"));
    }

    void add(long day, int target, int kind, Numbers durations) {
        for (Key key : new Key[] {new Key(EVERYTHING, 0, kind), new Key(DAY, day, kind), new Key(TARGET, target, kind)}) {
            gathered.computeIfAbsent(key, any -> new Numbers()).addAll(durations);
        }
    }

    void write() throws SQLException {
        for (var entry : gathered.entrySet()) {
            write(entry.getKey(), entry.getValue());
        }
        gathered.clear();
    }

    private void write(Key key, Numbers durations) throws SQLException {
        joined.clear();
        for (int i = 0; i < durations.size; i++) {
            joined.add(durations.values[i], 1);
        }
        long n = durations.size;
        int part = 1;
        set(last, key);
        while (true) {
            try (ResultSet row = last.executeQuery()) {
                if (!row.next()) {
                    break;
                }
                part = row.getInt(1) + 1;
                if (row.getLong(2) > 2 * n) {
                    break;
                }
                part--;
                n += row.getLong(2);
                Spread.unpack(row.getBytes(3), joined);
            }
            set(drop, key);
            drop.setInt(4, part);
            drop.executeUpdate();
        }
        set(put, key);
        put.setInt(4, part);
        put.setLong(5, n);
        put.setBytes(6, Spread.pack(joined.counts()));
        put.executeUpdate();
    }

    private static void set(PreparedStatement statement, Key key) throws SQLException {
        statement.setInt(1, key.dimension());
        statement.setLong(2, key.of());
        statement.setInt(3, key.kind());
    }
}
