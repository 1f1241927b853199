package tenken.ui.trends;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import tenken.change.ChangeSentence;
import tenken.change.Spans;
import tenken.change.ToolMark;
import tenken.event.Outcome;
import tenken.job.ReadMarks;
import tenken.job.Trends;
import tenken.metric.DurationClass;
import tenken.metric.Ranked;
import tenken.metric.SlowTool;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.time.BucketSize;
import tenken.time.TimeSpan;
import tenken.ui.control.Inquiry;
import tenken.ui.control.PlainFigures;
import tenken.ui.shell.Doors;
import tenken.ui.shell.Jobs;
import tenken.ui.shell.Session;
import tenken.work.Worker;

/// What Trends shows, and where each of its numbers leads.
public final class TrendsViewModel {
    private static final Duration BY_HOUR_UP_TO = Duration.ofDays(3);
    private static final int QUOTE_LENGTH = 80;

    private final Session session;
    private final Doors doors;
    private final Inquiry<Trends.Question, Trends> inquiry;
    private final Inquiry<TimeSpan, ReadMarks.Marks> marks;
    private final ReadOnlyObjectWrapper<BucketSize> bucketSize = new ReadOnlyObjectWrapper<>(BucketSize.DAY);
    private final ChangeListener<Object> reread = (observable, before, now) -> ask();
    private Optional<BucketSize> chosen = Optional.empty();

    public TrendsViewModel(Session session, Jobs jobs, Worker worker, Doors doors) {
        this.session = session;
        this.doors = doors;
        this.inquiry = new Inquiry<>(worker, jobs.trends());
        this.marks = new Inquiry<>(worker, jobs.marks());
    }

    public void shown() {
        session.period().addListener(reread);
        session.zone().addListener(reread);
        session.refreshes().addListener(reread);
        ask();
    }

    public void hidden() {
        session.period().removeListener(reread);
        session.zone().removeListener(reread);
        session.refreshes().removeListener(reread);
        inquiry.cancel();
        marks.cancel();
    }

    private void ask() {
        var period = session.period().get();
        bucketSize.set(chosen.orElseGet(() -> usual(period)));
        inquiry.ask(new Trends.Question(period, bucketSize.get(), session.zone().get()), trends -> marks.ask(trends.period()));
    }

    private static BucketSize usual(Optional<TimeSpan> period) {
        return period.filter(span -> span.length().compareTo(BY_HOUR_UP_TO) <= 0).isPresent() ? BucketSize.HOUR : BucketSize.DAY;
    }

    /// Cuts the period so from now on, whatever its length.
    public void choose(BucketSize size) {
        if (size != bucketSize.get()) {
            chosen = Optional.of(size);
            ask();
        }
    }

    /// The runs of a bar that ended so; all of them where `outcome` is empty.
    public void openBar(TimeSpan span, Optional<Outcome> outcome) {
        var runs = Trends.runsOf(span);
        doors.openEvents(outcome.map(runs::withOutcome).orElse(runs), because("trends.because.runs." + outcome.map(Outcome::word).orElse("all"), span));
    }

    /// The runs of the whole period that ended so; all of them where `outcome` is empty.
    public void openRuns(Optional<Outcome> outcome) {
        answered(trends -> openBar(trends.period(), outcome));
    }

    public void openKind(Ranked kind) {
        answered(trends -> doors.openEvents(Trends.failuresOf(trends.period()).withMessage(kind.key()),
                because("trends.because.kind", trends.period(), quoted(kind.label()))));
    }

    /// Failures that name no tool cannot be told from others by a filter: see [#opens].
    public void openTool(Ranked tool) {
        answered(trends -> doors.openEvents(Trends.failuresOf(trends.period()).withTarget(tool.key()),
                because("trends.because.tool", trends.period(), quoted(tool.label()))));
    }

    /// Whether [#openTool] can find these failures again.
    public static boolean opens(Ranked tool) {
        return !tool.key().isEmpty();
    }

    public void openClass(DurationClass one, String label) {
        answered(trends -> doors.openEvents(Trends.runsOf(trends.period(), one), because("trends.because.class", trends.period(), label)));
    }

    /// The runs the duration figures are made of: those that tell how long they took.
    public void openTimed() {
        answered(trends -> doors.openEvents(Trends.runsOf(trends.period()).lasting(OptionalDouble.of(0), OptionalDouble.empty()),
                because("trends.because.timed", trends.period())));
    }

    public void openSlow(SlowTool tool) {
        answered(trends -> doors.openEvents(
                Trends.runsOf(trends.period()).withTarget(tool.toolId().isEmpty() ? tool.name() : tool.toolId())
                        .lasting(OptionalDouble.of(0), OptionalDouble.empty()),
                because("trends.because.slow", trends.period(), quoted(tool.name()))));
    }

    /// Where nothing ran: moves the period, at its own length, to where the last run is.
    public void goToLastRun() {
        answered(trends -> trends.lastRunBefore().ifPresent(last -> {
            var end = BucketSize.HOUR.startOf(last, zone()).plus(Duration.ofHours(1));
            session.period().set(Optional.of(TimeSpan.before(end, trends.period().length())));
        }));
    }

    /// What differs in a stretch of the chart, or in the whole period, from the time just before it.
    public void openDifferences(Optional<TimeSpan> range) {
        answered(trends -> doors.openChanges(Spans.of(range.orElse(trends.period()))));
    }

    /// What was done to a tool.
    public void openMark(ToolMark mark) {
        doors.openEvents(mark.evidence(), markInWords(mark));
    }

    public String markInWords(ToolMark mark) {
        return new ChangeSentence(texts(), zone()).mark(mark);
    }

    private void answered(Consumer<Trends> then) {
        inquiry.answer().get().ifPresent(then);
    }

    private String because(String key, TimeSpan span, Object... more) {
        var arguments = new Object[more.length + 2];
        arguments[0] = PlainFigures.minute(span.from(), zone());
        arguments[1] = PlainFigures.minute(span.to(), zone());
        System.arraycopy(more, 0, arguments, 2, more.length);
        return texts().of(key, arguments);
    }

    private static String quoted(String label) {
        return VisibleText.shortened(label, QUOTE_LENGTH);
    }

    private Texts texts() {
        return session.texts().get();
    }

    public ZoneId zone() {
        return session.zone().get();
    }

    public ReadOnlyObjectProperty<BucketSize> bucketSize() {
        return bucketSize.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Trends>> answer() {
        return inquiry.answer();
    }

    /// What was done to tools in the period.
    public ReadOnlyObjectProperty<Optional<ReadMarks.Marks>> marks() {
        return marks.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return inquiry.problem();
    }

    public ReadOnlyBooleanProperty pending() {
        return inquiry.pending();
    }
}
