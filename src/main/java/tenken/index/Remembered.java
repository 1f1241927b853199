package tenken.index;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was looked up lately, so that a log with a million different words costs time and not memory.
final class Remembered<K, V> {
    private static final int MOST = 20_000;

    private final Map<K, V> known = new HashMap<>();

    @Nullable V get(K key) {
        return known.get(key);
    }

    void put(K key, V value) {
        if (known.size() >= MOST) {
            known.clear(); // what is common is soon known again
        }
        known.put(key, value);
    }

    void clear() {
        known.clear();
    }
}
