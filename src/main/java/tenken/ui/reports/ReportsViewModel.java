package tenken.ui.reports;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import tenken.job.ReportPreview;
import tenken.text.Problem;
import tenken.time.Week;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// The report of one week: which week, what the operator adds, how it will look, and where it was saved.
///
/// As long as the operator has written nothing for a week, the report carries what was kept from its last export.
public final class ReportsViewModel {
    private final Session session;
    private final Inquiry<ReportPreview.Question, ReportPreview> preview;
    private final Inquiry<ReportPreview.Export, Path> export;
    private final ReadOnlyObjectWrapper<Week> week;
    private final StringProperty notes = new SimpleStringProperty("");
    private Subscription subscription = Subscription.EMPTY;
    private boolean written;
    private boolean filling;

    public ReportsViewModel(Session session, Jobs jobs, Worker worker) {
        this.session = session;
        this.preview = new Inquiry<>(worker, jobs.report());
        this.export = new Inquiry<>(worker, jobs.export());
        this.week = new ReadOnlyObjectWrapper<>(Week.containing(session.now(), session.zone().get()));
        notes.subscribe((before, after) -> written |= !filling);
        preview.answer().subscribe(answer -> answer.ifPresent(this::fillNotes));
    }

    public ReadOnlyObjectProperty<Week> week() {
        return week.getReadOnlyProperty();
    }

    /// The operator's own words; call [#read] a moment after they change.
    public StringProperty notes() {
        return notes;
    }

    public ReadOnlyObjectProperty<Optional<ReportPreview>> preview() {
        return preview.answer();
    }

    /// The file of the last export.
    public ReadOnlyObjectProperty<Optional<Path>> saved() {
        return export.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> previewProblem() {
        return preview.problem();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> exportProblem() {
        return export.problem();
    }

    public void shown() {
        subscription.unsubscribe();
        subscription = Subscription.combine(
                session.refreshes().subscribe((before, after) -> read()),
                session.zone().subscribe((before, after) -> moveToZone()));
        moveToZone();
    }

    public void hidden() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        preview.cancel();
    }

    public boolean isSettled() {
        return preview.isSettled() && export.isSettled();
    }

    public void previousWeek() {
        turnTo(week.get().previous());
    }

    /// The week after, unless it has not begun.
    public void nextWeek() {
        if (hasNextWeek()) {
            turnTo(week.get().next());
        }
    }

    public boolean hasNextWeek() {
        return !week.get().next().span().from().isAfter(session.now());
    }

    public void thisWeek() {
        turnTo(Week.containing(session.now(), session.zone().get()));
    }

    /// Asks for the report as it would be written now.
    public void read() {
        preview.ask(question());
    }

    /// @param format `md`, `html` or `json`
    public void export(String format, Path file) {
        export.ask(new ReportPreview.Export(question(), format, file));
    }

    private void turnTo(Week wanted) {
        week.set(wanted);
        fill("");
        written = false;
        read();
    }

    private void moveToZone() {
        week.set(new Week(week.get().monday(), session.zone().get()));
        read();
    }

    private ReportPreview.Question question() {
        Optional<String> own = written ? Optional.of(notes.get()) : Optional.empty();
        return new ReportPreview.Question(week.get(), own, session.texts().get().language(), session.now());
    }

    private void fillNotes(ReportPreview answer) {
        if (!written) {
            fill(answer.report().notes());
        }
    }

    private void fill(String words) {
        filling = true;
        notes.set(words);
        filling = false;
    }
}
