package tenken.ui.events.export;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tenken.event.Column;
import tenken.event.EventFilter;
import tenken.job.ExportEvents;
import tenken.text.Problem;
import tenken.work.Job;
import tenken.work.Progress;
import tenken.work.Worker;

/// Writes exactly the events shown, all of them, in the background. One file at a time.
public final class ExportViewModel {
    private final Worker worker;
    private final Job<ExportEvents.Question, ExportEvents.Answer> job;
    private final Supplier<EventFilter> filter;
    private final Supplier<List<Column>> columns;
    private final Supplier<ZoneId> zone;
    private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ExportEvents.Answer>> written = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Worker.Running> running = Optional.empty();

    public ExportViewModel(Worker worker, Job<ExportEvents.Question, ExportEvents.Answer> job,
            Supplier<EventFilter> filter, Supplier<List<Column>> columns, Supplier<ZoneId> zone) {
        this.worker = worker;
        this.job = job;
        this.filter = filter;
        this.columns = columns;
        this.zone = zone;
    }

    public void write(Path file, ExportEvents.Format format) {
        cancel();
        written.set(Optional.empty());
        problem.set(Optional.empty());
        writing.set(true);
        running = Optional.of(worker.start(job, new ExportEvents.Question(file, filter.get(), true, columns.get(), zone.get(), format), answer -> {
            writing.set(false);
            written.set(Optional.of(answer));
        }, trouble -> {
            writing.set(false);
            problem.set(Optional.of(trouble));
        }));
    }

    /// Gives up; an older file of that name stays as it was.
    public void cancel() {
        running.ifPresent(one -> one.cancel().cancel());
        writing.set(false);
    }

    /// How far it has come; to be looked at now and then.
    public Progress.Now progress() {
        return running.map(one -> one.progress().now()).orElse(new Progress.Now(0, 0, ""));
    }

    public ReadOnlyBooleanProperty writing() {
        return writing.getReadOnlyProperty();
    }

    /// What was written last.
    public ReadOnlyObjectProperty<Optional<ExportEvents.Answer>> written() {
        return written.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }
}
