package tenken.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import tenken.check.Finding;
import tenken.check.FindingSentence;
import tenken.job.Home;
import tenken.job.IndexSummary;
import tenken.job.Picture;
import tenken.job.ReportPreview;
import tenken.job.SaveFile;
import tenken.metric.RunCounts;
import tenken.text.Figures;
import tenken.text.Problem;
import tenken.time.Week;

/// `open`: the window; with no display, the same job done to files.
@CommandLine.Command(name = "open")
final class OpenCommand implements Command {
    @Override
    public void run(Desk desk, GlobalOptions options) throws Problem, IOException {
        if (desk.openWindow()) {
            return;
        }
        Path folder = desk.outputFolder();
        desk.err().println(desk.texts().of("cli.open.no-display", folder));
        IndexSummary summary = Work.refresh(desk, false);
        PrintStream overview = options.json ? desk.err() : desk.out();
        overview.println(desk.workspace());
        overview.println(desk.texts().of("cli.index.sum", summary.events(), summary.rejected(), summary.tools(), summary.elapsedMs()));
        overview(desk, Work.run(desk.home(), new Home.Question(desk.now(), desk.zone())), overview);
        Week week = Week.containing(desk.now(), desk.zone());
        ReportPreview report = Work.run(desk.report(), new ReportPreview.Question(week, Optional.empty(), desk.texts().language(), desk.now()));
        Path file = folder.resolve("weekly-" + week.name() + ".html");
        overview.println(desk.texts().of("cli.written", Work.run(desk.save(), new SaveFile.Question(file, report.html().getBytes(StandardCharsets.UTF_8)))));
        int pictures = ScreensCommand.paint(desk, folder, new Picture.Question(false, 1280, 800)).size();
        overview.println(desk.texts().of("cli.screens.written", pictures, folder));
    }

    /// What Home shows, in a few lines.
    private static void overview(Desk desk, Home home, PrintStream out) {
        var words = new FindingSentence(desk.texts(), desk.zone());
        for (Finding finding : home.tiles()) {
            out.println(FindingSentence.symbol(finding.state()) + " " + words.title(finding) + ": " + words.value(finding) + "  " + words.sentence(finding));
        }
        RunCounts runs = home.runs();
        out.println(desk.texts().of("cli.open.day", home.errors(), runs.runs(), new Figures(desk.texts()).percent(runs.successRate())));
    }
}
