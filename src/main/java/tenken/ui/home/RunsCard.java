package tenken.ui.home;

import java.time.ZoneId;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import tenken.job.Home;
import tenken.text.Figures;
import tenken.text.Texts;
import tenken.ui.control.Fxml;
import tenken.ui.shell.Doors;

/// The runs of the last day, and when something last happened.
final class RunsCard {
    private final Texts texts;
    private final Figures figures;
    private final Doors doors;
    private final Parent root;

    @FXML private Button runs;
    @FXML private Label rate;
    @FXML private Label split;
    @FXML private Label lastEvent;
    @FXML private Label firstEvent;
    @FXML private Label lastReport;

    RunsCard(Texts texts, Doors doors) {
        this.texts = texts;
        this.figures = new Figures(texts);
        this.doors = doors;
        root = Fxml.load(this, texts);
    }

    Parent root() {
        return root;
    }

    void show(Home home, ZoneId zone) {
        runs.setText(figures.count(home.runs().runs()));
        runs.setOnAction(event -> doors.openEvents(HomeViewModel.runsOf(home), texts.of("home.runs.because")));
        rate.setText(figures.percent(home.runs().successRate()));
        split.setText(home.runs().runs() == 0 ? texts.of("home.runs.none")
                : texts.of("home.runs.split", home.runs().successes(), home.runs().failures(), home.runs().unknown()));
        lastEvent.setText(home.lastEvent().map(at -> figures.moment(at, zone)).orElse(Figures.NOTHING));
        firstEvent.setText(home.firstEvent().map(at -> figures.moment(at, zone)).orElse(Figures.NOTHING));
        lastReport.setText(home.lastReport()
                .map(report -> texts.of("home.report", report.file().getFileName().toString(), figures.moment(report.writtenAt(), zone)))
                .orElseGet(() -> texts.of("home.report.none")));
    }
}
