package tenken.index;

import java.util.LinkedHashMap;
import java.util.Map;

/// The entries used last, so that a log with a million different words costs time and not memory.
final class Remembered<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 20_000;

    Remembered() {
        super(1_024, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > MOST;
    }
}
