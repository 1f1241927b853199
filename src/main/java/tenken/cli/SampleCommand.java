package tenken.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tenken.job.WriteSample;
import tenken.text.Problem;

/// `sample DIR [--events N] [--seed S]`: writes a workspace to try Tenken with.
@CommandLine.Command(name = "sample")
final class SampleCommand implements Command {
    @Parameters(index = "0", arity = "0..1")
    @Nullable Path directory;

    @Option(names = "--events")
    @Nullable Integer events;

    @Option(names = "--seed")
    long seed = WriteSample.DEFAULT_SEED;

    @Override
    public void run(Desk desk, GlobalOptions options) throws Problem, IOException {
        if (directory == null || events != null && events < 0) {
            throw new Problem(Problem.Kind.USAGE, "sample-usage");
        }
        var question = new WriteSample.Question(directory, events == null ? OptionalInt.empty() : OptionalInt.of(events), seed);
        WriteSample.Answer answer = Work.run(desk.sample(), question);
        if (options.json) {
            Map<String, @Nullable Object> document = Json.object();
            document.put("workspace", answer.workspace().toString());
            document.put("systems", answer.systems());
            document.put("events", answer.events());
            Json.print(desk.out(), document);
        } else {
            desk.out().println(desk.texts().of("cli.sample.written", answer.workspace(), answer.events(), answer.systems().size()));
        }
    }
}
