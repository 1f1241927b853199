package tenken.ui.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import tenken.text.Texts;

/// Loads the FXML that mirrors a view's class: `tenken.ui.trends.TrendsView` has `/tenken/ui/trends/TrendsView.fxml`.
public final class Fxml {
    private Fxml() {}

    /// Loads it with `view` as its controller and the language's bundle for its `%keys`.
    public static Parent load(Object view, Texts texts) {
        Class<?> type = view.getClass();
        var url = type.getResource(type.getSimpleName() + ".fxml");
        if (url == null) {
            throw new IllegalStateException("There is no FXML beside " + type.getName());
        }
        var loader = new FXMLLoader(url, texts.bundle());
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot load " + url, e);
        }
    }
}
