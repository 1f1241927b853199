package tenken.ui.home;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.util.Subscription;
import tenken.event.Origin;
import tenken.event.RejectedLine;
import tenken.job.ListRejected;
import tenken.job.RawLine;
import tenken.text.Problem;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// The lines that could not be read: none until they are asked for, then read again whenever the sources have something new.
public final class RejectedViewModel {
    private final Session session;
    private final Inquiry<ListRejected.Question, List<RejectedLine>> list;
    private final Inquiry<Origin, RawLine> raw;
    private final ReadOnlyBooleanWrapper opened = new ReadOnlyBooleanWrapper();
    private Optional<String> file = Optional.empty();
    private Optional<RejectedLine> chosen = Optional.empty();
    private Subscription subscription = Subscription.EMPTY;

    public RejectedViewModel(Session session, Jobs jobs, Worker worker) {
        this.session = session;
        this.list = new Inquiry<>(worker, jobs.rejected());
        this.raw = new Inquiry<>(worker, jobs.rawLine());
    }

    public void shown() {
        subscription.unsubscribe();
        subscription = session.refreshes().subscribe((before, after) -> read());
        read();
    }

    public void hidden() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        list.cancel();
        raw.cancel();
    }

    /// @param path only the lines of this file; empty for those of every file
    public void open(Optional<String> path) {
        if (!path.equals(file)) {
            chosen = Optional.empty();
            raw.forget();
        }
        file = path;
        opened.set(true);
        read();
    }

    public void close() {
        opened.set(false);
        list.forget();
        raw.forget();
        chosen = Optional.empty();
    }

    /// Reads the line as it stands in its file.
    public void choose(RejectedLine line) {
        if (!chosen.equals(Optional.of(line)) || raw.problem().get().isPresent()) {
            chosen = Optional.of(line);
            raw.forget();
            raw.ask(line.origin());
        }
    }

    public Optional<RejectedLine> chosen() {
        return chosen;
    }

    public Optional<String> file() {
        return file;
    }

    /// Those of the file asked for; empty while no answer is there.
    public Optional<List<RejectedLine>> lines() {
        return list.answer().get().map(all -> file.map(path -> all.stream().filter(line -> line.origin().path().equals(path)).toList()).orElse(all));
    }

    public ReadOnlyBooleanProperty opened() {
        return opened.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<List<RejectedLine>>> answer() {
        return list.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return list.problem();
    }

    public ReadOnlyObjectProperty<Optional<RawLine>> raw() {
        return raw.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> rawProblem() {
        return raw.problem();
    }

    public boolean isSettled() {
        return list.isSettled() && raw.isSettled();
    }

    private void read() {
        if (opened.get()) {
            list.ask(new ListRejected.Question());
        }
    }
}
