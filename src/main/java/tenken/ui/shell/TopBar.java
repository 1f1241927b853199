package tenken.ui.shell;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import tenken.text.Figures;
import tenken.text.Texts;
import tenken.time.TimeSpan;
import tenken.ui.control.Fxml;

/// The bar above: workspace, period, zone, colours, language.
final class TopBar {
    private final Session session;
    private final ConsoleViewModel model;
    private final ConsoleWindow window;
    private final Texts texts;
    private final Parent root;
    private final Subscription subscription;

    @FXML private MenuButton workspace;
    @FXML private Button previous;
    @FXML private MenuButton period;
    @FXML private Button next;
    @FXML private MenuButton zone;
    @FXML private Button colours;
    @FXML private FontIcon coloursIcon;
    @FXML private Button language;

    TopBar(Session session, ConsoleViewModel model, ConsoleWindow window) {
        this.session = session;
        this.model = model;
        this.window = window;
        this.texts = session.texts().get();
        root = Fxml.load(this, texts);
        for (PeriodChoice choice : PeriodChoice.values()) {
            period.getItems().add(item(texts.of("period." + choice.word()), () -> model.period().choose(choice)));
        }
        for (ZoneId one : Stream.of(session.zone().get(), ZoneId.systemDefault(), ZoneId.of("Asia/Tokyo"), ZoneId.of("UTC")).distinct().toList()) {
            zone.getItems().add(item(zoneText(one), () -> session.zone().set(one)));
        }
        Tooltip.install(previous, new Tooltip(texts.of("period.previous")));
        Tooltip.install(next, new Tooltip(texts.of("period.next")));
        Tooltip.install(language, new Tooltip(texts.of("window.language.tip")));
        subscription = Subscription.combine(
                session.workspace().subscribe(open -> {
                    workspace.setText(open.name());
                    workspace.setTooltip(new Tooltip(open.root().toString()));
                }),
                session.zone().subscribe(one -> zone.setText(zoneText(one))),
                session.zone().subscribe(one -> showPeriod()),
                session.period().subscribe(span -> showPeriod()),
                model.dark().subscribe(this::showColours));
    }

    Parent root() {
        return root;
    }

    Subscription subscription() {
        return subscription;
    }

    @FXML
    private void chooseFolder() {
        window.chooseFolder();
    }

    @FXML
    private void openSample() {
        window.openSample();
    }

    @FXML
    private void previousPeriod() {
        model.period().previous();
    }

    @FXML
    private void nextPeriod() {
        model.period().next();
    }

    @FXML
    private void switchColours() {
        model.switchColours();
    }

    @FXML
    private void switchLanguage() {
        model.switchLanguage();
    }

    private void showPeriod() {
        Optional<PeriodChoice> choice = model.period().choice().get();
        period.setText(choice.map(one -> texts.of("period." + one.word()))
                .orElseGet(() -> session.period().get().map(this::spanText).orElseGet(() -> texts.of("period.everything"))));
        previous.setDisable(!model.period().hasPrevious());
        next.setDisable(!model.period().hasNext());
    }

    private String spanText(TimeSpan span) {
        var figures = new Figures(texts);
        ZoneId clock = session.zone().get();
        return texts.of("period.span", figures.shortMoment(span.from(), clock), figures.shortMoment(span.to(), clock));
    }

    private String zoneText(ZoneId one) {
        String offset = one.getRules().getOffset(session.now()).getId();
        return one.getId() + " (" + (offset.equals("Z") ? "+00:00" : offset) + ")";
    }

    private void showColours(boolean dark) {
        coloursIcon.setIconLiteral(dark ? "mdi2w-white-balance-sunny" : "mdi2w-weather-night");
        String words = texts.of(dark ? "window.colours.light" : "window.colours.dark");
        colours.setAccessibleText(words);
        colours.setTooltip(new Tooltip(words));
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
