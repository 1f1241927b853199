package tenken.ui.events;

import java.util.Collection;
import java.util.Locale;
import javafx.scene.control.TextField;
import org.controlsfx.control.textfield.TextFields;

/// Offers the names of tools while one is typed.
final class ToolSuggestions {
    private static final int MOST = 8;

    private ToolSuggestions() {}

    /// @param names in the order in which they are offered; may grow
    static void offer(TextField field, Collection<String> names) {
        TextFields.bindAutoCompletion(field, request -> {
            String typed = request.getUserText().toLowerCase(Locale.ROOT);
            return names.stream().filter(name -> !typed.isBlank() && name.toLowerCase(Locale.ROOT).contains(typed)).limit(MOST).toList();
        });
    }
}
