package tenken.ui.events.marks;

import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.job.Bookmarks;
import tenken.job.PutBookmark;
import tenken.job.RemoveBookmark;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Session;
import tenken.ui.shell.SideRooms;
import tenken.work.Worker;

/// The bookmarks: one chosen, its note, and the event it is of.
public final class MarksViewModel {
    private final Session session;
    private final Doors doors;
    private final Inquiry<Boolean, Bookmarks> list;
    private final Inquiry<PutBookmark.Question, String> putting;
    private final Inquiry<RemoveBookmark.Question, String> removing;
    private final ObjectProperty<Optional<Bookmarks.Row>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> removal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Event>> marked = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding pending;
    private Optional<String> wanted = Optional.empty();
    private Subscription subscription = Subscription.EMPTY;

    public MarksViewModel(Session session, SideRooms rooms, Worker worker, Doors doors) {
        this.session = session;
        this.doors = doors;
        list = new Inquiry<>(worker, rooms.bookmarks());
        putting = new Inquiry<>(worker, rooms.putBookmark());
        removing = new Inquiry<>(worker, rooms.removeBookmark());
        pending = Bindings.or(list.pending(), Bindings.or(putting.pending(), removing.pending()));
        list.answer().addListener((observable, before, answer) -> answer.ifPresent(this::keepChosen));
    }

    public void shown() {
        subscription = session.refreshes().subscribe((before, now) -> ask());
        ask();
    }

    public void hidden() {
        subscription.unsubscribe();
        list.cancel();
    }

    private void ask() {
        list.ask(true);
    }

    private void keepChosen(Bookmarks answer) {
        String id = wanted.or(() -> chosen.get().map(row -> row.bookmark().id())).orElse("");
        wanted = Optional.empty();
        chosen.set(answer.rows().stream().filter(row -> row.bookmark().id().equals(id)).findFirst().or(() -> answer.rows().stream().findFirst()));
    }

    /// Bookmarks the line of an event, and chooses it.
    public void mark(Event event) {
        marked.set(Optional.empty());
        putting.ask(new PutBookmark.Question.OnLine(event.origin(), event.timestamp(), Optional.empty(), session.now()), id -> {
            wanted = Optional.of(id);
            marked.set(Optional.of(event));
            ask();
        });
    }

    /// Writes what the operator has to say of the chosen bookmark.
    public void note(String text) {
        chosen.get().filter(row -> !row.bookmark().note().equals(text)).ifPresent(row ->
                putting.ask(new PutBookmark.Question.OnBookmark(row.bookmark().id(), text, session.now()), id -> ask()));
    }

    public void remove() {
        chosen.get().ifPresent(row -> removing.ask(new RemoveBookmark.Question.Remove(row.bookmark().id(), session.now()), id -> {
            removal.set(Optional.of(id));
            ask();
        }));
    }

    public void undo() {
        removal.get().ifPresent(id -> removing.ask(new RemoveBookmark.Question.Undo(id, session.now()), done -> {
            removal.set(Optional.empty());
            ask();
        }));
    }

    /// Shows the chosen one's event among the others of its log at that moment.
    public void open(String because) {
        chosen.get().flatMap(Bookmarks.Row::event).ifPresent(event -> doors.openEvents(EventFilter.ALL
                .in(new TimeSpan(event.timestamp(), event.timestamp().plusMillis(1))).with(Field.FILE, event.origin().path()), because));
    }

    public ObjectProperty<Optional<Bookmarks.Row>> chosen() {
        return chosen;
    }

    /// The removal that can be undone.
    public ReadOnlyObjectProperty<Optional<String>> removal() {
        return removal.getReadOnlyProperty();
    }

    /// The event whose line was bookmarked last.
    public ReadOnlyObjectProperty<Optional<Event>> marked() {
        return marked.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bookmarks>> bookmarks() {
        return list.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return list.problem();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> writingProblem() {
        return putting.problem();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> removingProblem() {
        return removing.problem();
    }

    public ReadOnlyObjectProperty<ZoneId> zone() {
        return session.zone();
    }

    public BooleanBinding pending() {
        return pending;
    }
}
