package tenken.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import tenken.disk.OperatorRecords;
import tenken.event.EventFilter;
import tenken.job.AskQuery;
import tenken.job.EventPage;
import tenken.job.FindEvents;
import tenken.job.Home;
import tenken.job.IndexSummary;
import tenken.job.OpenWorkspace;
import tenken.job.QueryAnswer;
import tenken.job.ReadHome;
import tenken.job.ReadTools;
import tenken.job.ReadTrends;
import tenken.job.RefreshIndex;
import tenken.job.Trends;
import tenken.job.WorkspaceIndex;
import tenken.runbook.Runbook;
import tenken.text.Problem;
import tenken.time.BucketSize;
import tenken.time.Since;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;
import tenken.workspace.Workspace;

/// A workspace opened as the window opens it, with the same jobs, but without the window.
final class OpenedConsole {
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Duration FIRST_PERIOD = Duration.ofDays(7);
    private static final int PAGE = 200;

    private final Workspace workspace;
    private final WorkspaceIndex index;
    private final Instant now;
    private final Runbook runbook = Runbook.of("dynamic-tools");

    OpenedConsole(Path folder, Path state, Instant now) throws Problem {
        this.workspace = run(new OpenWorkspace(state), folder);
        this.index = new WorkspaceIndex(workspace).keptOpen();
        this.now = now;
    }

    static <Q, A> A run(Job<Q, A> job, Q question) throws Problem {
        return job.run(question, new Progress(), new CancelToken());
    }

    Runbook runbook() {
        return runbook;
    }

    IndexSummary refresh() throws Problem {
        return run(new RefreshIndex(index), new IndexSummary.Question(false));
    }

    Home home() throws Problem {
        return run(new ReadHome(index, new OperatorRecords(workspace.state())), new Home.Question(now, ZONE));
    }

    Trends trends(boolean everything) throws Problem {
        Optional<TimeSpan> period = everything ? Optional.empty() : Optional.of(TimeSpan.before(now, FIRST_PERIOD));
        return run(new ReadTrends(index), new Trends.Question(period, BucketSize.HOUR, ZONE));
    }

    /// @param window `24h`, `7d`, or `all`
    QueryAnswer ask(Runbook.NamedQuery query, String window) throws Problem {
        Optional<TimeSpan> period = Since.parse(window, now, ZONE).map(from -> new TimeSpan(from, now));
        OptionalLong top = query.top() == null ? OptionalLong.empty() : OptionalLong.of(query.top());
        return run(new AskQuery(index, new ReadTools(index)), new QueryAnswer.Question(query, period, top, ZONE, now));
    }

    /// A page of the table, as it is scrolled to; nothing is remembered of an earlier search.
    EventPage page(EventFilter filter, long offset) throws Problem {
        return page(filter, offset, PAGE);
    }

    /// Asks again while the page is not full and more may be found, as the table does.
    EventPage page(EventFilter filter, long offset, int limit) throws Problem {
        try (var find = new FindEvents(index)) {
            EventPage page;
            do {
                page = run(find, new EventPage.Question(filter, true, offset, limit));
            } while (page.events().size() < limit && !page.complete());
            return page;
        }
    }

    long count(EventFilter filter) throws Problem {
        try (var find = new FindEvents(index)) {
            return find.count(filter, new CancelToken());
        }
    }

    /// Every number of Home and of the trends of the last seven days, after a look at whether the logs have grown.
    void overview() throws Problem {
        refresh();
        home();
        trends(false);
    }
}
