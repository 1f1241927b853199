package tenken.index;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/// A map from numbers to what is counted under them, without an object for each key.
final class Tallies<T> {
    /// Takes the entries one after another.
    interface Entries<T> {
        void entry(long key, T value) throws SQLException;
    }

    private static final int LEAST = 1 << 10;

    private final LongFunction<T> fresh;
    private long[] keys = new long[LEAST];
    private @Nullable Object[] values = new @Nullable Object[LEAST];
    private int size;

    /// @param fresh makes the value of a new key
    Tallies(LongFunction<T> fresh) {
        this.fresh = fresh;
    }

    @SuppressWarnings("unchecked") // only values of T are ever put in
    T of(long key) {
        int slot = slot(key);
        if (values[slot] == null) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
            values[slot] = fresh.apply(key);
            size++;
        }
        return (T) values[slot];
    }

    @SuppressWarnings("unchecked")
    void forEach(Entries<T> entries) throws SQLException {
        for (int slot = 0; slot < keys.length; slot++) {
            if (values[slot] != null) {
                entries.entry(keys[slot], (T) values[slot]);
            }
        }
    }

    void clear() {
        keys = new long[LEAST];
        values = new @Nullable Object[LEAST];
        size = 0;
    }

    private int slot(long key) {
        int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & keys.length - 1;
        while (values[slot] != null && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        @Nullable Object[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = Arrays.copyOf(new @Nullable Object[0], oldKeys.length * 2);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != null) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
