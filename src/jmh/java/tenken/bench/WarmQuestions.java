package tenken.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.EventFilter.Stream;
import tenken.event.Field;
import tenken.event.Outcome;
import tenken.runbook.Runbook.NamedQuery;
import tenken.time.TimeSpan;

/// How long does each question take inside a console that has been open for a while?
///
///     WarmQuestions WORKSPACE STATE NOW TOOL TEXT FAILURE ROUNDS
///
/// The index is brought up to date first. Asked are the runbook's questions over everything held (`name`) and over their
/// own window (`name in window`), the filters that stand for its commands that have no name, Home, Trends, pages of
/// events, and searches: TEXT in any line, FAILURE in the messages of failures (`outcome:failure message:~FAILURE`).
final class WarmQuestions {
    private static final int WARM_UPS = 20;
    private static final int SEARCHES = 7;
    private static final int FIRST_HITS = 100;

    private final OpenedConsole console;
    private final Timings timings = new Timings();
    private final int rounds;

    private WarmQuestions(OpenedConsole console, int rounds) {
        this.console = console;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        Instant now = Instant.parse(arguments[2]);
        var questions = new WarmQuestions(new OpenedConsole(Path.of(arguments[0]), Path.of(arguments[1]), now), Integer.parseInt(arguments[6]));
        questions.console.refresh();
        questions.runbook();
        questions.filters(now, arguments[3]);
        questions.screens();
        questions.searches(arguments[4], arguments[5]);
        questions.timings.print();
    }

    private void runbook() throws Exception {
        for (NamedQuery query : console.runbook().queries()) {
            timings.take(query.name(), WARM_UPS, rounds, () -> console.ask(query, "all"));
            if (!query.window().equals("all")) {
                timings.take(query.name() + " in window", WARM_UPS, rounds, () -> console.ask(query, query.window()));
            }
        }
    }

    /// The commands of the runbook that only pick lines: shown is how many there are, and the first page.
    private void filters(Instant now, String tool) throws Exception {
        EventFilter audit = EventFilter.ALL.ofStream(Stream.AUDIT);
        Instant monthEnd = now.minusSeconds(30L * 86_400);
        Map<String, EventFilter> filters = new LinkedHashMap<>();
        filters.put("creations", audit.withAction("create"));
        filters.put("one month", audit.in(new TimeSpan(monthEnd.minusSeconds(30L * 86_400), monthEnd)));
        filters.put("one tool", audit.withTarget(tool));
        filters.put("creations and deletions", audit.with(new Condition.Is(Field.ACTION, Set.of("create", "delete"))));
        filters.put("one tool's failures", audit.withTarget(tool).withOutcome(Outcome.FAILURE));
        for (var filter : filters.entrySet()) {
            timings.take(filter.getKey(), WARM_UPS, rounds, () -> console.page(filter.getValue(), 0));
        }
    }

    private void screens() throws Exception {
        long middle = console.count(EventFilter.ALL) / 2;
        timings.take("home", WARM_UPS, rounds, console::home);
        timings.take("trends of seven days", WARM_UPS, rounds, () -> console.trends(false));
        timings.take("trends of everything", WARM_UPS, rounds, () -> console.trends(true));
        timings.take("first page", WARM_UPS, rounds, () -> console.page(EventFilter.ALL, 0));
        timings.take("page in the middle", WARM_UPS, rounds, () -> console.page(EventFilter.ALL, middle));
        timings.take("look whether logs have grown", WARM_UPS, rounds, console::refresh);
    }

    private void searches(String text, String failure) throws Exception {
        EventFilter failures = EventFilter.ALL.withOutcome(Outcome.FAILURE).with(new Condition.Says(failure));
        timings.take("text in any line", 2, SEARCHES, () -> console.count(EventFilter.ALL.withText(text)));
        timings.take("text of failures", 5, SEARCHES * 3, () -> console.count(failures));
        timings.take("first hundred hits", 2, SEARCHES, () -> console.page(EventFilter.ALL.withText(text), 0, FIRST_HITS));
        timings.put("hits", Map.of("text", console.count(EventFilter.ALL.withText(text)), "failure", console.count(failures)));
    }
}
