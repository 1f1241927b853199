package tenken.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import tenken.event.RejectedLine;
import tenken.job.ListRejected;
import tenken.text.Problem;
import tenken.text.Texts;

/// `rejected [--system S]`: the lines that could not be read.
@CommandLine.Command(name = "rejected")
final class RejectedCommand implements Command {
    @Option(names = "--system")
    @Nullable String system;

    @Override
    public void run(Desk desk, GlobalOptions options) throws Problem, IOException {
        Work.requireKnown(system);
        Work.refresh(desk, false);
        boolean held = system == null || system.equals(desk.runbook().system());
        List<RejectedLine> lines = held ? Work.run(desk.rejected(), new ListRejected.Question()) : List.of();
        if (options.json) {
            Map<String, @Nullable Object> document = Json.object();
            document.put("rejected", lines.stream().map(RejectedCommand::line).toList());
            Json.print(desk.out(), document);
            return;
        }
        Texts texts = desk.texts();
        for (RejectedLine line : lines) {
            desk.out().println(texts.of("cli.rejected.line", line.origin().place(), texts.of("rejected." + line.reason().word()),
                    line.column() + 1, line.origin().length()));
        }
        desk.out().println(texts.of("cli.rejected.sum", lines.size()));
    }

    private static Object line(RejectedLine rejected) {
        Map<String, @Nullable Object> one = Json.object();
        one.put("path", rejected.origin().path());
        one.put("line", rejected.origin().line());
        one.put("offset", rejected.origin().offset());
        one.put("length", rejected.origin().length());
        one.put("reason", rejected.reason().word());
        one.put("column", rejected.column());
        return one;
    }
}
