package tenken.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tenken.job.ExportReport;
import tenken.job.ReportPreview;
import tenken.text.Problem;
import tenken.time.Week;

/// `report weekly …`: writes a report.
@CommandLine.Command(name = "report")
final class ReportCommand implements Command {
    @Parameters(index = "0", arity = "0..1")
    @Nullable String kind;

    @Option(names = "--period")
    @Nullable String period;

    @Option(names = "--format")
    @Nullable String format;

    @Option(names = "--out")
    String out = "-";

    @Override
    public void run(Desk desk, GlobalOptions options) throws Problem, IOException {
        if (kind == null || !kind.equals("weekly")) {
            throw new Problem(Problem.Kind.USAGE, "unknown-report", kind == null ? "" : kind);
        }
        Week week = week(desk);
        Work.refresh(desk, false);
        var question = new ReportPreview.Question(week, Optional.empty(), desk.texts().language(), desk.now());
        String wanted = format != null ? format : options.json ? "json" : "md";
        if (out.equals("-")) {
            desk.out().write(ExportReport.textOf(Work.run(desk.report(), question), wanted).getBytes(StandardCharsets.UTF_8));
        } else {
            Path written = Work.run(desk.export(), new ReportPreview.Export(question, wanted, Path.of(out)));
            desk.err().println(desk.texts().of("cli.written", written));
        }
    }

    private Week week(Desk desk) throws Problem {
        try {
            return period == null ? Week.containing(desk.now(), desk.zone()) : Week.parse(period, desk.zone());
        } catch (DateTimeException e) {
            throw new Problem(e, Problem.Kind.USAGE, "bad-week", String.valueOf(period));
        }
    }
}
