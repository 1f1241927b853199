package tenken.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tenken.job.QueryAnswer;
import tenken.runbook.Runbook.NamedQuery;
import tenken.text.Problem;
import tenken.time.TimeSpan;

/// `query --list` and `query NAME …`: a ready-made question of the runbook.
@CommandLine.Command(name = "query")
final class QueryCommand implements Command {
    @Parameters(index = "0", arity = "0..1")
    @Nullable String name;

    @Option(names = "--list")
    boolean list;

    @Mixin
    PeriodOptions period = new PeriodOptions();

    @Option(names = "--top")
    @Nullable Long top;

    @Option(names = "--system")
    @Nullable String system;

    @Override
    public void run(Desk desk, GlobalOptions options) throws Problem, IOException {
        Work.refuse("--top", top != null && top < 1 ? top : null, 1);
        if (list) {
            printList(desk, options);
            return;
        }
        if (name == null) {
            throw new Problem(Problem.Kind.USAGE, "no-query-named");
        }
        String asked = name;
        Work.requireKnown(system);
        NamedQuery query = desk.runbook().query(asked).filter(one -> system == null || system.equals(desk.runbook().system()))
                .orElseThrow(() -> new Problem(Problem.Kind.USAGE, "unknown-query", asked));
        Work.refresh(desk, false);
        Integer usual = query.top();
        OptionalLong rows = top != null ? OptionalLong.of(top) : usual != null ? OptionalLong.of(usual) : OptionalLong.empty();
        QueryAnswer answer = Work.run(desk.query(), new QueryAnswer.Question(query, period.period(desk, query.window()), rows, desk.zone(), desk.now()));
        if (options.json) {
            Json.print(desk.out(), document(answer));
        } else {
            print(desk, answer);
        }
    }

    private static void printList(Desk desk, GlobalOptions options) throws IOException {
        List<NamedQuery> queries = desk.runbook().queries();
        if (options.json) {
            Map<String, @Nullable Object> document = Json.object();
            document.put("queries", queries.stream().map(query -> {
                Map<String, @Nullable Object> one = Json.object();
                one.put("query", query.name());
                one.put("system", desk.runbook().system());
                one.put("mission", query.mission());
                one.put("window", query.window());
                one.put("columns", columns(query));
                return one;
            }).toList());
            Json.print(desk.out(), document);
            return;
        }
        var table = new TextTable(List.of(desk.texts().of("cli.query.name"), desk.texts().of("cli.query.mission"), desk.texts().of("cli.query.about")));
        queries.forEach(query -> table.row(List.of(query.name(), String.join(", ", query.mission()), desk.texts().of("query." + query.name()))));
        table.print(desk.out());
    }

    private static Object document(QueryAnswer answer) {
        Map<String, @Nullable Object> document = Json.object();
        document.put("query", answer.query().name());
        document.put("mission", answer.query().mission());
        document.put("from", Json.of(answer.period().map(TimeSpan::from)));
        document.put("to", Json.of(answer.period().map(TimeSpan::to)));
        document.put("zone", answer.zone().getId());
        document.put("columns", columns(answer.query()));
        document.put("rows", answer.rows().stream().map(row -> row.stream().map(Json::of).toList()).toList());
        document.put("sample_size", answer.sampleSize());
        return document;
    }

    private static Object columns(NamedQuery query) {
        return query.columns().stream().map(column -> {
            Map<String, @Nullable Object> one = Json.object();
            one.put("name", column.name());
            one.put("unit", column.unit());
            return one;
        }).toList();
    }

    private static void print(Desk desk, QueryAnswer answer) {
        var cells = new CellWords(desk.texts(), desk.zone());
        var table = new TextTable(answer.query().columns().stream().map(column -> desk.texts().of("cli.column." + column.name())).toList());
        for (List<@Nullable Object> row : answer.rows()) {
            table.row(cells.of(row, answer.query().columns()));
        }
        table.print(desk.out());
        desk.out().println(answer.period().isEmpty() ? desk.texts().of("cli.query.nothing-held") : desk.texts().of("cli.query.basis",
                cells.moment(answer.period().get().from()), cells.moment(answer.period().get().to()), answer.zone().getId(), answer.sampleSize()));
    }
}
