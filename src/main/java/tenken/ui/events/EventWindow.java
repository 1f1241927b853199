package tenken.ui.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.job.EventPage;
import tenken.text.Problem;
import tenken.ui.control.Inquiry;
import tenken.work.Job;
import tenken.work.Worker;

/// A window over all events of a filter, newest first, be they millions.
///
/// Only a stretch of [#HELD] events around the visible rows is held, and another one is read as the window moves. When
/// events have been added in the meantime, the window keeps to the events it shows and not to their numbers; at the
/// very top it stays there, where the newest arrive.
final class EventWindow {
    static final int HELD = 600;
    private static final int AROUND = 200;
    private static final int AHEAD = 100;

    private final Inquiry<EventPage.Question, EventPage> inquiry;
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyLongWrapper top = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper selectedIndex = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<Event>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<EventRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private EventFilter filter = EventFilter.ALL;
    private EventPage held = new EventPage(List.of(), 0, 0);
    private Optional<EventPage.Question> asked = Optional.empty();
    private boolean anew = true;
    private int height = 20;

    EventWindow(Worker worker, Job<EventPage.Question, EventPage> events) {
        inquiry = new Inquiry<>(worker, events);
        inquiry.problem().addListener((observable, before, problem) -> problem.ifPresent(one -> failed()));
    }

    /// Shows other events, from the first on. The rows of before stay until the answer is there.
    void show(EventFilter other) {
        filter = other;
        anew = true;
        ask(0);
    }

    /// Reads the same events again, without moving.
    void reread() {
        ask(anew ? 0 : Math.max(0, top.get() - AROUND));
    }

    /// How many rows there is room for.
    void fit(int rowCount) {
        if (rowCount != height && rowCount > 0) {
            height = rowCount;
            scrollTo(top.get());
        }
    }

    void scrollTo(long row) {
        top.set(Math.clamp(row, 0, Math.max(0, total.get() - height)));
        refresh();
    }

    void scrollBy(long count) {
        scrollTo(top.get() + count);
    }

    /// Chooses the row `count` further on and brings it into view; the first visible one where none was chosen.
    void step(long count) {
        select(selectedIndex.get() < 0 ? top.get() : selectedIndex.get() + count);
    }

    void select(long index) {
        if (total.get() <= 0) {
            return;
        }
        selectedIndex.set(Math.clamp(index, 0, total.get() - 1));
        selected.set(at(selectedIndex.get()));
        long at = selectedIndex.get();
        scrollTo(at < top.get() ? at : Math.max(top.get(), at - height + 1));
    }

    int height() {
        return height;
    }

    void cancel() {
        inquiry.cancel();
        asked = Optional.empty();
    }

    private void ask(long offset) {
        var question = new EventPage.Question(filter, true, offset, HELD);
        asked = Optional.of(question);
        inquiry.ask(question, this::answered);
    }

    private void answered(EventPage page) {
        if (anew) {
            anew = false;
            top.set(0);
            selectedIndex.set(-1);
        } else if (page.total() != total.get()) {
            follow(page);
        }
        held = page;
        total.set(page.total());
        scrollTo(top.get());
    }

    /// Rows that answer an older filter must not stand under a newer one.
    private void failed() {
        if (anew) {
            held = new EventPage(List.of(), 0, 0);
            total.set(-1);
            selectedIndex.set(-1);
            scrollTo(0);
        }
    }

    /// Keeps to the events shown although others have come before them.
    private void follow(EventPage page) {
        long more = page.total() - total.get();
        if (selectedIndex.get() >= 0) {
            long moved = selected.get().map(event -> indexIn(page, event)).filter(index -> index >= 0).orElse(selectedIndex.get() + more);
            selectedIndex.set(Math.clamp(moved, -1, page.total() - 1));
        }
        if (top.get() > 0) {
            top.set(at(top.get()).map(event -> indexIn(page, event)).filter(index -> index >= 0).orElse(top.get() + more));
        }
    }

    private static long indexIn(EventPage page, Event event) {
        for (int i = 0; i < page.events().size(); i++) {
            if (page.events().get(i).origin().equals(event.origin())) {
                return page.offset() + i;
            }
        }
        return -1;
    }

    private Optional<Event> at(long index) {
        long within = index - held.offset();
        return within < 0 || within >= held.events().size() ? Optional.empty() : Optional.of(held.events().get((int) within));
    }

    private void refresh() {
        long end = Math.min(top.get() + height, Math.max(0, total.get()));
        rows.set(LongStream.range(top.get(), end).mapToObj(index -> new EventRow(index, at(index))).toList());
        if (selectedIndex.get() < 0) {
            selected.set(Optional.empty());
        } else if (selected.get().isEmpty()) {
            selected.set(at(selectedIndex.get()));
        }
        if (!anew) {
            readOn(end);
        }
    }

    private void readOn(long end) {
        boolean missing = rows.get().stream().anyMatch(row -> row.event().isEmpty());
        long heldEnd = held.offset() + held.events().size();
        boolean near = top.get() - AHEAD < held.offset() && held.offset() > 0 || end + AHEAD > heldEnd && heldEnd < total.get();
        long offset = Math.max(0, top.get() - AROUND);
        boolean asksTheSame = asked.filter(one -> one.offset() == offset && one.filter().equals(filter)).isPresent();
        if (!asksTheSame && (missing || near && !inquiry.pending().get())) {
            ask(offset);
        }
    }

    /// All events the filter finds; -1 before the first answer.
    ReadOnlyLongProperty total() {
        return total.getReadOnlyProperty();
    }

    /// The first visible row.
    ReadOnlyLongProperty top() {
        return top.getReadOnlyProperty();
    }

    /// -1 where none is chosen.
    ReadOnlyLongProperty selectedIndex() {
        return selectedIndex.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Event>> selected() {
        return selected.getReadOnlyProperty();
    }

    /// The visible rows.
    ReadOnlyObjectProperty<List<EventRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty pending() {
        return inquiry.pending();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return inquiry.problem();
    }
}
