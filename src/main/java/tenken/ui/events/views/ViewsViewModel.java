package tenken.ui.events.views;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tenken.job.SavedViews;
import tenken.settings.SavedPeriod;
import tenken.settings.SavedView;
import tenken.text.Problem;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Session;
import tenken.ui.shell.SideRooms;
import tenken.work.Worker;

/// The saved views: saving the one in front, opening, renaming and removing one, and undoing the last of these.
public final class ViewsViewModel {
    private final Session session;
    private final Looking looking;
    private final Inquiry<SavedViews.Question, SavedViews> inquiry;
    private final ReadOnlyObjectWrapper<List<SavedView>> views = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<String>> undo = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ViewsViewModel(Session session, SideRooms rooms, Worker worker, Looking looking) {
        this.session = session;
        this.looking = looking;
        this.inquiry = new Inquiry<>(worker, rooms.views());
    }

    public void read() {
        ask(new SavedViews.Question.Look());
    }

    public void save(String name) {
        if (!name.isBlank()) {
            ask(new SavedViews.Question.Save(name.strip(), looking.query(), looking.columns(), SavedPeriod.of(session.period().get(), session.now()),
                    session.now()));
        }
    }

    public void rename(SavedView view, String name) {
        if (!name.isBlank() && !name.strip().equals(view.name())) {
            ask(new SavedViews.Question.Rename(view.id(), name.strip(), session.now()));
        }
    }

    public void remove(SavedView view) {
        ask(new SavedViews.Question.Remove(view.id(), session.now()));
    }

    public void undo() {
        undo.get().ifPresent(act -> ask(new SavedViews.Question.Undo(act, session.now())));
    }

    /// Looks at the events as they were looked at when the view was saved.
    public void open(SavedView view) {
        session.period().set(view.period().until(session.now()));
        looking.look(view.query(), view.columns());
    }

    private void ask(SavedViews.Question question) {
        inquiry.ask(question, answer -> {
            views.set(answer.views());
            if (!(question instanceof SavedViews.Question.Look)) {
                undo.set(answer.undo());
            }
        });
    }

    public ReadOnlyObjectProperty<List<SavedView>> views() {
        return views.getReadOnlyProperty();
    }

    /// What [#undo] would undo.
    public ReadOnlyObjectProperty<Optional<String>> undoable() {
        return undo.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<SavedViews>> answer() {
        return inquiry.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return inquiry.problem();
    }

    public ReadOnlyBooleanProperty pending() {
        return inquiry.pending();
    }
}
