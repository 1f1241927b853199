package tenken.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tenken.job.Home.SourceFile;
import tenken.job.IndexSummary;
import tenken.text.Problem;
import tenken.text.Texts;

/// `index [--rebuild]`: brings the index up to date.
@CommandLine.Command(name = "index")
final class IndexCommand implements Command {
    @Option(names = "--rebuild")
    boolean rebuild;

    @Override
    public void run(Desk desk, GlobalOptions options) throws Problem, IOException {
        IndexSummary summary = Work.refresh(desk, rebuild);
        if (options.json) {
            Json.print(desk.out(), document(desk, summary));
        } else {
            print(desk, summary);
        }
    }

    private static Object document(Desk desk, IndexSummary summary) throws Problem {
        Map<String, @Nullable Object> system = Json.object();
        system.put("system", "dynamic-tools");
        system.put("files", summary.files().stream().map(IndexCommand::file).toList());
        system.put("events", summary.events());
        system.put("rejected", summary.rejected());
        system.put("tools", summary.tools());
        Map<String, @Nullable Object> document = Json.object();
        document.put("workspace", desk.workspace().toString());
        document.put("systems", List.of(system));
        document.put("events", summary.events());
        document.put("rejected", summary.rejected());
        document.put("tools", summary.tools());
        document.put("rebuilt", Json.of(summary.rebuilt()));
        document.put("elapsed_ms", summary.elapsedMs());
        return document;
    }

    private static Object file(SourceFile file) {
        Map<String, @Nullable Object> one = Json.object();
        one.put("path", file.path());
        one.put("bytes", file.bytes());
        one.put("lines", file.lines());
        one.put("blank", file.blank());
        one.put("events", file.events());
        one.put("rejected", file.rejected());
        one.put("copies", file.copies());
        one.put("damage", Json.of(file.damage()));
        return one;
    }

    private static void print(Desk desk, IndexSummary summary) {
        Texts texts = desk.texts();
        var table = new TextTable(List.of(texts.of("cli.index.path"), texts.of("cli.index.lines"), texts.of("cli.index.events"),
                texts.of("cli.index.rejected"), texts.of("cli.index.blank")));
        for (SourceFile file : summary.files()) {
            table.row(List.of(file.path(), texts.of("cli.number", file.lines()), texts.of("cli.number", file.events()),
                    texts.of("cli.number", file.rejected()), texts.of("cli.number", file.blank())));
        }
        table.print(desk.out());
        summary.files().stream().filter(file -> file.damage().isPresent())
                .forEach(file -> desk.err().println(texts.of("cli.index.damage", file.path(), file.damage().orElse(""))));
        desk.out().println(texts.of("cli.index.sum", summary.events(), summary.rejected(), summary.tools(), summary.elapsedMs()));
    }
}
