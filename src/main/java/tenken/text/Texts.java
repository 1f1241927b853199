package tenken.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/// Looks up what Tenken says, in one language. The only place that does.
///
/// Keys are `room.thing`, as in `home.rejected`. A text is a `MessageFormat` pattern where it is given arguments:
/// numbers are grouped as the language groups them, a quote mark is written twice, plurals are `choice` patterns.
/// There is no fallback bundle, so that a Japanese machine asked for English never shows Japanese.
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Language language;
    private final ResourceBundle bundle;

    public Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle("tenken.text.Messages", language.locale(), NO_FALLBACK);
    }

    public Language language() {
        return language;
    }

    /// The bundle as FXML wants it (`%home.title`).
    public ResourceBundle bundle() {
        return bundle;
    }

    /// The text of `key` with `arguments` in their places.
    ///
    /// @throws java.util.MissingResourceException where there is no such key
    public String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
