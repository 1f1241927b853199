package tenken.ui.home;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import tenken.event.EventFilter;
import tenken.job.Home;
import tenken.job.Trends;
import tenken.metric.RunBucket;
import tenken.text.Problem;
import tenken.ui.control.Inquiry;
import tenken.ui.shell.Session;
import tenken.work.Job;
import tenken.work.Worker;

/// What Home shows, read again whenever the sources have something new.
public final class HomeViewModel {
    private final Session session;
    private final Inquiry<Home.Question, Home> inquiry;
    private final BooleanProperty asTable = new SimpleBooleanProperty();
    private final int refreshesBefore;
    private Subscription subscription = Subscription.EMPTY;

    public HomeViewModel(Session session, Job<Home.Question, Home> home, Worker worker) {
        this.session = session;
        this.inquiry = new Inquiry<>(worker, home);
        this.refreshesBefore = session.refreshes().get();
    }

    public ReadOnlyObjectProperty<Optional<Home>> home() {
        return inquiry.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return inquiry.problem();
    }

    /// The errors of the day stand as a table instead of bars.
    public BooleanProperty asTable() {
        return asTable;
    }

    public void shown() {
        subscription.unsubscribe();
        subscription = Subscription.combine(
                session.refreshes().subscribe((before, after) -> read()),
                session.zone().subscribe((before, after) -> read()));
        read();
    }

    public void hidden() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        inquiry.cancel();
    }

    public boolean isSettled() {
        return inquiry.isSettled();
    }

    /// What the screen is there for at this moment.
    public enum Stage {
        /// No answer yet, or a folder that has not been read to its end once: its numbers would be too small.
        WAITING,
        /// Neither a line nor a tool was found.
        NOTHING,
        FIGURES
    }

    public Stage stage() {
        if (home().get().isEmpty()) {
            return Stage.WAITING;
        }
        Home home = home().get().get();
        boolean readOnce = session.refreshes().get() > refreshesBefore;
        boolean read = !home.files().isEmpty() && home.files().stream().allMatch(Home.SourceFile::complete);
        if (!readOnce && !read) {
            return Stage.WAITING;
        }
        boolean found = !home.files().isEmpty() || home.loadableTools() + home.brokenTools() > 0;
        return found ? Stage.FIGURES : Stage.NOTHING;
    }

    /// Exactly the errors of one hour.
    public static EventFilter errorsOf(Home home, RunBucket hour) {
        return home.errorEvents().in(hour.span());
    }

    /// Exactly the runs of the last day.
    public static EventFilter runsOf(Home home) {
        return Trends.runsOf(home.lastDay());
    }

    /// The hour with the most errors, the first of equals; empty where there were none.
    public static Optional<RunBucket> worstHour(List<RunBucket> hours) {
        return hours.stream().filter(hour -> hour.runs().failures() > 0)
                .reduce((worst, hour) -> hour.runs().failures() > worst.runs().failures() ? hour : worst);
    }

    private void read() {
        inquiry.ask(new Home.Question(session.now(), session.zone().get()));
    }
}
