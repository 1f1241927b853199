package tenken.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tenken.event.Event;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Oddity;
import tenken.event.Origin;
import tenken.event.Outcome;
import tenken.event.Severity;
import tenken.job.EventConsumer;
import tenken.text.Figures;
import tenken.text.Problem;
import tenken.text.VisibleText;
import tenken.work.CancelToken;

/// `events …`: finds events, one a line.
@CommandLine.Command(name = "events")
final class EventsCommand implements Command {
    @Mixin
    PeriodOptions period = new PeriodOptions();

    @Option(names = "--system")
    @Nullable String system;

    @Option(names = "--action")
    @Nullable String action;

    @Option(names = "--target")
    @Nullable String target;

    @Option(names = "--outcome")
    @Nullable String outcome;

    @Option(names = "--min-severity")
    @Nullable String minSeverity;

    @Option(names = "--actor")
    @Nullable String actor;

    @Option(names = "--min-duration-ms")
    @Nullable Double minDuration;

    @Option(names = "--text")
    @Nullable String text;

    @Option(names = "--fold")
    @Nullable String fold;

    @Option(names = "--regex")
    @Nullable String regex;

    @Option(names = "--query")
    @Nullable String query;

    @Option(names = "--order")
    String order = "asc";

    @Option(names = "--limit")
    @Nullable Long limit;

    @Option(names = "--raw")
    boolean raw;

    @Option(names = "--count")
    boolean count;

    @Override
    public void run(Desk desk, GlobalOptions options) throws Problem, IOException {
        Work.refuse("--limit", limit != null && limit < 0 ? limit : null, 0);
        Work.refuse("--min-duration-ms", minDuration != null && !(minDuration >= 0) ? minDuration : null, 0);
        Work.requireKnown(system);
        EventFilter filter = filter(desk);
        boolean newestFirst = switch (order) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw new Problem(Problem.Kind.USAGE, "bad-choice", "--order", order, "asc, desc");
        };
        Work.refresh(desk, false);
        if (count) {
            long found = desk.events().count(filter, new CancelToken());
            if (options.json) {
                Map<String, @Nullable Object> document = Json.object();
                document.put("count", found);
                Json.print(desk.out(), document);
            } else {
                desk.out().println(found);
            }
            return;
        }
        EventConsumer printer = options.json ? event -> Json.print(desk.out(), document(desk, event)) : event -> print(desk, event);
        desk.events().forEach(filter, newestFirst, limit == null ? -1 : limit, printer, new CancelToken());
    }

    private EventFilter filter(Desk desk) throws Problem {
        EventFilter filter = new EventFilter(period.period(desk, "all"), List.of());
        filter = system == null ? filter : filter.with(Field.SYSTEM, system);
        filter = action == null ? filter : filter.withAction(action);
        filter = target == null ? filter : filter.withTarget(target);
        filter = outcome == null ? filter : filter.withOutcome(choice(Outcome.class, "--outcome", outcome));
        filter = minSeverity == null ? filter : filter.atLeast(choice(Severity.class, "--min-severity", minSeverity));
        filter = actor == null ? filter : filter.with(Field.ACTOR, actor);
        filter = minDuration == null ? filter : filter.lasting(OptionalDouble.of(minDuration), OptionalDouble.empty());
        filter = text == null ? filter : filter.withText(text);
        filter = fold == null ? filter : filter.withFolded(fold);
        filter = regex == null ? filter : filter.withRegex(regex);
        return query == null ? filter : new WrittenQuery(query).narrow(filter, desk);
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String option, String word) throws Problem {
        for (E one : type.getEnumConstants()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(word)) {
                return one;
            }
        }
        String known = String.join(", ", Arrays.stream(type.getEnumConstants()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList());
        throw new Problem(Problem.Kind.USAGE, "bad-choice", option, word, known);
    }

    private Object document(Desk desk, Event event) throws IOException {
        Map<String, @Nullable Object> one = Json.object();
        one.put("timestamp", event.timestamp().toString());
        one.put("system", event.system());
        one.put("action", event.action().word());
        one.put("source_action", event.sourceAction());
        one.put("target_id", Json.text(event.targetId()));
        one.put("target", Json.text(event.target()));
        one.put("actor", Json.text(event.actor()));
        one.put("outcome", event.outcome().word());
        one.put("severity", event.severity().word());
        one.put("duration_ms", Json.of(event.duration()));
        one.put("message", Json.text(event.message()));
        one.put("fingerprint", Json.text(event.fingerprint()));
        one.put("path", event.origin().path());
        one.put("line", event.origin().line());
        one.put("offset", event.origin().offset());
        if (!event.twins().isEmpty()) {
            one.put("twins", event.twins().stream().map(Origin::place).toList());
        }
        if (!event.oddities().isEmpty()) {
            one.put("oddities", event.oddities().stream().map(Oddity::word).sorted().toList());
        }
        if (raw) {
            one.put("raw", raw(desk, event));
        }
        return one;
    }

    private static String raw(Desk desk, Event event) throws IOException {
        try {
            return Work.run(desk.rawLine(), event.origin()).text();
        } catch (Problem e) {
            throw new IOException(e);
        }
    }

    private void print(Desk desk, Event event) throws IOException {
        if (raw) {
            desk.out().println(VisibleText.of(raw(desk, event)));
            return;
        }
        String tool = event.target().isEmpty() ? event.targetId() : event.target();
        String duration = event.duration().isPresent() ? new Figures(desk.texts()).duration(event.duration().getAsDouble()) : "";
        desk.out().println(String.join("  ",
                new Figures(desk.texts()).moment(event.timestamp(), desk.zone()), new CellWords(desk.texts(), desk.zone()).action(event.action().word()), VisibleText.of(tool),
                desk.texts().of("outcome." + event.outcome().word()), duration, VisibleText.shortened(event.message(), 200)).stripTrailing());
    }
}
