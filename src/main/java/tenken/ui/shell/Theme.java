package tenken.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// How everything looks: colours are roles, each defined for light and dark, and the fonts are our own.
///
/// The style sheets hang on the scene and not on the application, so that a dark picture can be made beside a light
/// window. Popups take them over from the window they belong to.
public final class Theme {
    private static final String SHEETS = "/tenken/ui/";

    /// Loaded once, with this class: Japanese must be readable on a machine that has no Japanese font.
    private static final List<Font> FONTS = Stream.of("BIZUDPGothic_400Regular", "BIZUDPGothic_700Bold", "BIZUDGothic_400Regular")
            .map(name -> Font.loadFont(url("/tenken/font/" + name + ".ttf"), 14))
            .filter(Objects::nonNull)
            .toList();

    private Theme() {}

    /// Dresses a scene, anew if need be.
    public static void apply(Scene scene, boolean dark) {
        if (FONTS.isEmpty()) {
            throw new IllegalStateException("The bundled fonts cannot be loaded");
        }
        var base = dark ? new PrimerDark() : new PrimerLight();
        scene.setUserAgentStylesheet(base.getUserAgentStylesheet());
        scene.getStylesheets().setAll(url(SHEETS + (dark ? "dark.css" : "light.css")), url(SHEETS + "tenken.css"));
        scene.getRoot().getStyleClass().remove("dark");
        if (dark) {
            scene.getRoot().getStyleClass().add("dark");
        }
    }

    private static String url(String resource) {
        return Objects.requireNonNull(Theme.class.getResource(resource), resource).toExternalForm();
    }
}
