package tenken.ui.events.export;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import tenken.job.ExportEvents;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.text.VisibleText;
import tenken.work.Progress;

/// Shows an [ExportViewModel]: the formats to choose from, and how the writing goes.
public final class ExportMenu extends HBox {
    private final ExportViewModel model;
    private final Texts texts;
    private final MenuButton formats = new MenuButton();
    private final Label told = new Label();
    private final Button stop = new Button();
    private final Timeline look = new Timeline(new KeyFrame(Duration.millis(50), event -> show()));
    private final ChangeListener<Object> show = (observable, before, now) -> show();
    private Function<ExportEvents.Format, Optional<Path>> place = this::ask;

    public ExportMenu(ExportViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setSpacing(8);
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(0);
        formats.setText(texts.of("export.write"));
        formats.setId("export");
        formats.setMinWidth(USE_PREF_SIZE);
        formats.setTooltip(new Tooltip("Ctrl+E"));
        for (ExportEvents.Format format : ExportEvents.Format.values()) {
            var item = new MenuItem(texts.of("export." + word(format)));
            item.setId("export-" + word(format));
            item.setOnAction(event -> place.apply(format).ifPresent(file -> model.write(file, format)));
            formats.getItems().add(item);
        }
        told.getStyleClass().addAll("muted", "small");
        told.setId("exported");
        stop.setText(texts.of("export.stop"));
        stop.getStyleClass().addAll("door", "small");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> model.cancel());
        look.setCycleCount(Animation.INDEFINITE);
        getChildren().addAll(told, stop, formats);
        show();
    }

    private static String word(ExportEvents.Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    /// How the operator is asked where the file is to be.
    public void askBy(Function<ExportEvents.Format, Optional<Path>> asking) {
        place = asking;
    }

    /// Offers the formats, as a click on the button does.
    public void open() {
        formats.requestFocus();
        formats.show();
    }

    private Optional<Path> ask(ExportEvents.Format format) {
        var chooser = new FileChooser();
        chooser.setTitle(texts.of("export.write"));
        String ending = format == ExportEvents.Format.TEXT ? "txt" : word(format);
        chooser.setInitialFileName("tenken-events." + ending);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(texts.of("export." + word(format)), "*." + ending));
        return Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).map(File::toPath);
    }

    public void shown() {
        model.writing().addListener(show);
        model.written().addListener(show);
        model.problem().addListener(show);
        show();
    }

    public void hidden() {
        look.stop();
        model.writing().removeListener(show);
        model.written().removeListener(show);
        model.problem().removeListener(show);
    }

    private void show() {
        boolean writing = model.writing().get();
        stop.setVisible(writing);
        stop.setManaged(writing);
        if (writing) {
            Progress.Now now = model.progress();
            told.setText(texts.of("export.writing", now.done(), now.total()));
            look.play();
        } else {
            look.stop();
            told.setText(model.problem().get().map(this::told).or(() -> model.written().get().map(this::told)).orElse(""));
        }
    }

    private String told(Problem problem) {
        return "× " + VisibleText.of(problem.happened(texts)) + " " + VisibleText.of(problem.remedy(texts));
    }

    private String told(ExportEvents.Answer answer) {
        return texts.of("export.written", answer.rows(), VisibleText.of(answer.file().toString()));
    }
}
