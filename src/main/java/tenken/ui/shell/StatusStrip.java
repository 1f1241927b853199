package tenken.ui.shell;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import javafx.util.Subscription;
import tenken.text.Figures;
import tenken.text.Texts;
import tenken.ui.control.Fxml;
import tenken.work.Progress;

/// One line on the reading of the sources: when, how far, and what could not be read.
final class StatusStrip {
    private static final Duration SAMPLE = Duration.millis(50);

    private final Session session;
    private final ConsoleViewModel model;
    private final Navigator navigator;
    private final Texts texts;
    private final Parent root;
    private final Subscription subscription;

    @FXML private HBox reading;
    @FXML private ProgressBar progress;
    @FXML private Label what;
    @FXML private Label updated;
    @FXML private Button rejected;

    StatusStrip(Session session, ConsoleViewModel model, Navigator navigator) {
        this.session = session;
        this.model = model;
        this.navigator = navigator;
        this.texts = session.texts().get();
        root = Fxml.load(this, texts);
        var sampling = new Timeline(new KeyFrame(SAMPLE, event -> model.sample()));
        sampling.setCycleCount(Animation.INDEFINITE);
        sampling.play();
        subscription = Subscription.combine(
                sampling::stop,
                session.zone().subscribe(zone -> show(model.state().get())),
                model.state().subscribe(this::show),
                model.reading().subscribe(this::showReading));
    }

    Parent root() {
        return root;
    }

    Subscription subscription() {
        return subscription;
    }

    @FXML
    private void cancel() {
        model.cancelReading();
    }

    @FXML
    private void readNow() {
        model.readNow();
    }

    @FXML
    private void showRejected() {
        navigator.go(new Place.RejectedLines());
    }

    private void show(ConsoleViewModel.ReadState state) {
        var figures = new Figures(texts);
        updated.setText(state.stopped() ? texts.of("reading.stopped")
                : state.at().map(at -> texts.of("reading.updated", figures.clock(at, session.zone().get()))).orElseGet(() -> texts.of("reading.not_yet")));
        rejected.setText(texts.of("reading.rejected", state.rejected()));
        setShown(rejected, state.rejected() > 0);
    }

    private void showReading(Optional<Progress.Now> now) {
        setShown(reading, now.isPresent());
        setShown(updated, now.isEmpty());
        now.ifPresent(is -> {
            progress.setProgress(is.fraction());
            what.setText(is.total() > 0 ? texts.of("reading.at", is.fraction(), is.what()) : is.what());
        });
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
