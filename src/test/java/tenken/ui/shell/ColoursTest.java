package tenken.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The colours of both themes against WCAG 2.2: 4.5:1 for text (1.4.3), 3:1 for what a chart is made of (1.4.11).
class ColoursTest {
    private static final Pattern ROLE = Pattern.compile("-tenken-([a-z-]+): #([0-9a-f]{6});");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyText_canBeReadOnEverySurfaceItStandsOn(String theme) throws IOException {
        var colours = colours(theme);
        for (String surface : List.of("card", "page")) {
            for (String text : List.of("text", "quiet", "accent", "ok", "warning", "critical", "unknown")) {
                assertThat(contrast(colours, text, surface)).as(text + " on " + surface).isGreaterThanOrEqualTo(4.5);
            }
        }
        for (String state : List.of("ok", "warning", "critical", "unknown", "accent")) {
            assertThat(contrast(colours, state, state + "-subtle")).as(state + " on its badge").isGreaterThanOrEqualTo(4.5);
            assertThat(contrast(colours, "text", state + "-subtle")).as("text on the banner of " + state).isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyBar_standsOutFromTheCard(String theme) throws IOException {
        for (String series : List.of("series-success", "series-failure", "series-unknown")) {
            assertThat(contrast(colours(theme), series, "card")).as(series).isGreaterThanOrEqualTo(3.0);
        }
    }

    @Test
    void bothThemes_defineTheSameRoles() throws IOException {
        assertThat(colours("dark").keySet()).isEqualTo(colours("light").keySet());
    }

    private static Map<String, Integer> colours(String theme) throws IOException {
        try (var sheet = Objects.requireNonNull(Theme.class.getResourceAsStream("/tenken/ui/" + theme + ".css"))) {
            String css = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            return ROLE.matcher(css).results().collect(Collectors.toMap(role -> role.group(1), role -> Integer.parseInt(role.group(2), 16)));
        }
    }

    private static double contrast(Map<String, Integer> colours, String one, String other) {
        double a = luminance(Objects.requireNonNull(colours.get(one), one));
        double b = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xff) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
