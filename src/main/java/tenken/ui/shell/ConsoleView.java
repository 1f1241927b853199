package tenken.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import tenken.text.Texts;
import tenken.ui.control.Fxml;

/// The frame: bar above, rail at the left, banners, and the screen in front. Made anew for another language.
final class ConsoleView {
    private final Parent root;
    private final Map<ScreenId, ToggleButton> buttons = new EnumMap<>(ScreenId.class);
    private final Subscription subscriptions;

    @FXML private BorderPane frame;
    @FXML private VBox rail;
    @FXML private VBox above;
    @FXML private StackPane screen;

    ConsoleView(Session session, ConsoleViewModel model, Navigator navigator, ConsoleWindow window) {
        Texts texts = session.texts().get();
        root = Fxml.load(this, texts);
        var group = new ToggleGroup();
        for (ScreenId id : ScreenId.values()) {
            ToggleButton button = railButton(id, texts, window);
            button.setToggleGroup(group);
            buttons.put(id, button);
        }
        rail.getChildren().addAll(buttons.values());
        var bar = new TopBar(session, model, window);
        var banners = new Banners(session, model, window);
        var strip = new StatusStrip(session, model, navigator);
        frame.setTop(bar.root());
        above.getChildren().addAll(banners.root(), strip.root());
        subscriptions = Subscription.combine(
                bar.subscription(), banners.subscription(), strip.subscription(), navigator.front().subscribe(this::show));
    }

    Parent root() {
        return root;
    }

    /// Lets go of everything it listens to.
    void close() {
        subscriptions.unsubscribe();
        screen.getChildren().clear();
    }

    private void show(Optional<Navigator.Front> front) {
        if (front.isEmpty()) {
            screen.getChildren().clear();
            return;
        }
        screen.getChildren().setAll(front.get().screen().root());
        Optional.ofNullable(buttons.get(front.get().id())).ifPresent(button -> button.setSelected(true));
    }

    private static ToggleButton railButton(ScreenId id, Texts texts, ConsoleWindow window) {
        var button = new ToggleButton(texts.of("screen." + id.word()), new FontIcon(id.icon()));
        button.setId("rail-" + id.word());
        button.getStyleClass().add("rail-button");
        button.setContentDisplay(ContentDisplay.LEFT);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(event -> {
            button.setSelected(true); // a second press does not leave the screen
            window.go(id);
        });
        return button;
    }
}
