package tenken.ui.events;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
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

    private static final long LOOK_AGAIN_MS = 200;

    private final Inquiry<Later, EventPage> inquiry;
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyLongWrapper top = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper selectedIndex = new ReadOnlyLongWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<Event>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<EventRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private EventFilter filter = EventFilter.ALL;
    private EventPage held = new EventPage(List.of(), 0, 0);
    private Optional<EventPage.Question> asked = Optional.empty();
    private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper searched = new ReadOnlyDoubleWrapper();
    private final ReadOnlyBooleanWrapper stopped = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper following = new ReadOnlyBooleanWrapper();
    private boolean anew = true;
    private int height = 20;

    /// A question that is asked a little later.
    private record Later(EventPage.Question question, long waitMs) {}

    EventWindow(Worker worker, Job<EventPage.Question, EventPage> events) {
        inquiry = new Inquiry<>(worker, (later, progress, cancel) -> {
            pause(later.waitMs());
            cancel.check();
            return events.run(later.question(), progress, cancel);
        });
        inquiry.problem().addListener((observable, before, problem) -> problem.ifPresent(one -> failed()));
    }

    private static void pause(long ms) throws Problem {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        }
    }

    /// Shows other events, from the first on. The rows of before stay until the answer is there.
    void show(EventFilter other) {
        filter = other;
        anew = true;
        stopped.set(false);
        ask(0);
    }

    /// Shows the events of nearly the same filter, whose period has gone on with the clock, without moving.
    void goOn(EventFilter other) {
        filter = other;
        reread();
    }

    /// Reads the same events again, without moving.
    void reread() {
        if (stopped.get()) {
            return;
        }
        ask(anew ? 0 : Math.max(0, top.get() - AROUND));
    }

    /// How many rows there is room for.
    void fit(int rowCount) {
        if (rowCount != height && rowCount > 0) {
            long chosen = selectedIndex.get() - top.get();
            boolean wasInSight = chosen >= 0 && chosen < height;
            height = rowCount;
            // What was being looked at stays in sight when the room becomes less.
            show(wasInSight && chosen >= rowCount ? selectedIndex.get() - rowCount / 2 : top.get());
        }
    }

    void scrollTo(long row) {
        show(row);
        following.set(following.get() && top.get() == 0);
    }

    private void show(long row) {
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

    /// Keeps to the newest events as they come, until the operator scrolls.
    void follow(boolean newest) {
        if (newest) {
            show(0);
        }
        following.set(newest);
    }

    /// Is content with what has been found so far.
    void stop() {
        if (searching.get()) {
            stopped.set(true);
            searching.set(false);
            cancel();
        }
    }

    void cancel() {
        inquiry.cancel();
        asked = Optional.empty();
    }

    private void ask(long offset) {
        ask(new EventPage.Question(filter, true, offset, HELD), 0);
    }

    private void ask(EventPage.Question question, long waitMs) {
        asked = Optional.of(question);
        inquiry.ask(new Later(question, waitMs), this::answered);
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
        searched.set(page.totalBytes() == 0 ? 0 : (double) page.searchedBytes() / page.totalBytes());
        searching.set(!page.complete() && !stopped.get());
        show(following.get() ? 0 : top.get());
        if (searching.get() && !inquiry.pending().get()) {
            asked.ifPresent(question -> ask(question, LOOK_AGAIN_MS));
        }
    }

    /// Rows that answer an older filter must not stand under a newer one.
    private void failed() {
        if (anew) {
            held = new EventPage(List.of(), 0, 0);
            total.set(-1);
            searching.set(false);
            selectedIndex.set(-1);
            show(0);
        }
    }

    /// Keeps to the events shown although others have come before them.
    private void follow(EventPage page) {
        long more = held.complete() ? page.total() - total.get() : 0; // what a search finds later is older
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

    /// Whether more events are still being looked for: [#total] is what was found so far.
    ReadOnlyBooleanProperty searching() {
        return searching.getReadOnlyProperty();
    }

    /// How much of the logs has been searched, 0 to 1; 0 where nobody knows.
    ReadOnlyDoubleProperty searched() {
        return searched.getReadOnlyProperty();
    }

    /// Whether the operator was content with what had been found.
    ReadOnlyBooleanProperty stopped() {
        return stopped.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty following() {
        return following.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty pending() {
        return inquiry.pending();
    }

    ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return inquiry.problem();
    }
}
