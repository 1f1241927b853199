package tenken.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// The operator's way through the window, as a browser keeps it: back, forward, and a new turn forgets what lay ahead.
final class Places {
    private static final int KEPT = 100;

    private final Deque<Place> behind = new ArrayDeque<>();
    private final Deque<Place> ahead = new ArrayDeque<>();
    private Place here;

    Places(Place start) {
        here = start;
    }

    Place here() {
        return here;
    }

    void go(Place place) {
        if (place.equals(here)) {
            return;
        }
        behind.push(here);
        if (behind.size() > KEPT) {
            behind.removeLast();
        }
        ahead.clear();
        here = place;
    }

    Optional<Place> back() {
        return step(behind, ahead);
    }

    Optional<Place> forward() {
        return step(ahead, behind);
    }

    private Optional<Place> step(Deque<Place> from, Deque<Place> to) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        to.push(here);
        here = from.pop();
        return Optional.of(here);
    }
}
