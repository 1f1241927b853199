package tenken.ui.home;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.util.Subscription;
import tenken.job.Home;
import tenken.metric.RunBucket;
import tenken.text.Figures;
import tenken.text.Texts;
import tenken.ui.control.Fxml;
import tenken.ui.shell.Doors;

/// The errors of the last day: how many, and in which hours; as bars, or as a table (T).
final class ErrorsCard {
    private static final int LABEL_EVERY = 3;

    private final HomeViewModel model;
    private final Texts texts;
    private final Figures figures;
    private final Doors doors;
    private final Parent root;
    private Subscription walking = Subscription.EMPTY;

    @FXML private Button count;
    @FXML private Label told;
    @FXML private HourBars bars;
    @FXML private TableView<RunBucket> table;
    @FXML private TableColumn<RunBucket, String> hourColumn;
    @FXML private TableColumn<RunBucket, String> errorsColumn;
    @FXML private Button twin;

    ErrorsCard(HomeViewModel model, Texts texts, Doors doors) {
        this.model = model;
        this.texts = texts;
        this.figures = new Figures(texts);
        this.doors = doors;
        root = Fxml.load(this, texts);
    }

    /// Follows the choice between bars and table.
    Subscription follow() {
        return model.asTable().subscribe(asTable -> {
            setShown(bars, !asTable);
            setShown(table, asTable);
            twin.setText(texts.of(asTable ? "home.errors.bars" : "home.errors.table"));
        });
    }

    Parent root() {
        return root;
    }

    @FXML
    private void switchTwin() {
        model.asTable().set(!model.asTable().get());
    }

    void show(Home home, ZoneId zone) {
        count.setText(figures.count(home.errors()));
        count.setOnAction(event -> doors.openEvents(home.errorEvents(), texts.of("home.errors.because")));
        List<RunBucket> hours = home.errorsByHour();
        bars.show(IntStream.range(0, hours.size()).mapToObj(i -> bar(hours.get(i), i, zone)).toList(), i -> open(home, hours.get(i), zone));
        String summary = summary(hours, zone);
        bars.setAccessibleText(summary);
        walking.unsubscribe();
        walking = bars.selected().subscribe(i -> told.setText(i.intValue() < 0 ? summary : spoken(hours.get(i.intValue()), zone)));
        fillTable(home, zone);
    }

    private void fillTable(Home home, ZoneId zone) {
        hourColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(hour(row.getValue(), zone)));
        errorsColumn.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(figures.count(row.getValue().runs().failures())));
        if (!home.errorsByHour().equals(table.getItems())) {
            table.getItems().setAll(home.errorsByHour());
        }
        table.refresh();
        table.setOnKeyPressed(event -> {
            RunBucket chosen = table.getSelectionModel().getSelectedItem();
            if (event.getCode() == KeyCode.ENTER && chosen != null) {
                open(home, chosen, zone);
            }
        });
    }

    private void open(Home home, RunBucket hour, ZoneId zone) {
        doors.openEvents(HomeViewModel.errorsOf(home, hour), spoken(hour, zone));
    }

    private HourBars.Bar bar(RunBucket hour, int index, ZoneId zone) {
        String label = index % LABEL_EVERY == 0 ? figures.hour(hour.span().from(), zone) : "";
        return new HourBars.Bar(hour.runs().failures(), label, spoken(hour, zone));
    }

    private String summary(List<RunBucket> hours, ZoneId zone) {
        return HomeViewModel.worstHour(hours)
                .map(worst -> texts.of("home.errors.worst", hour(worst, zone), worst.runs().failures()))
                .orElseGet(() -> texts.of("home.errors.none"));
    }

    private String spoken(RunBucket hour, ZoneId zone) {
        return texts.of("home.errors.hour", hour(hour, zone), hour.runs().failures());
    }

    private String hour(RunBucket hour, ZoneId zone) {
        return texts.of("home.hour", figures.shortMoment(hour.span().from(), zone), figures.hour(hour.span().to(), zone));
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
