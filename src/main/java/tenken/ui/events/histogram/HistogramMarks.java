package tenken.ui.events.histogram;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import tenken.change.ChangeSentence;
import tenken.change.ToolMark;
import tenken.job.ReadMarks;
import tenken.metric.RunBucket;
import tenken.time.TimeSpan;
import tenken.ui.events.lens.Asking;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Session;
import tenken.work.Job;
import tenken.work.Worker;

/// What was done to tools in the time of the bars, whatever the lens lets pass.
public final class HistogramMarks {
    private final Session session;
    private final Doors doors;
    private final Asking<TimeSpan, ReadMarks.Marks> asking;

    public HistogramMarks(Session session, Worker worker, Job<TimeSpan, ReadMarks.Marks> job, Doors doors) {
        this.session = session;
        this.doors = doors;
        this.asking = new Asking<>(worker, job, (one, other) -> one.from().equals(other.from()), marks -> true);
    }

    void ask(List<RunBucket> bars) {
        if (!bars.isEmpty()) {
            asking.ask(new TimeSpan(bars.getFirst().span().from(), bars.getLast().span().to()));
        }
    }

    void cancel() {
        asking.cancel();
    }

    ReadOnlyObjectProperty<Optional<ReadMarks.Marks>> answer() {
        return asking.answer();
    }

    /// Whether marks of a new time are being looked for.
    public ReadOnlyBooleanProperty pending() {
        return asking.pending();
    }

    String inWords(ToolMark mark) {
        return new ChangeSentence(session.texts().get(), session.zone().get()).mark(mark);
    }

    void open(ToolMark mark) {
        doors.openEvents(mark.evidence(), inWords(mark));
    }
}
