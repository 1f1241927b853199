package tenken.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {
    private static final Place HOME = new Place.Front(ScreenId.HOME);
    private static final Place TOOLS = new Place.Front(ScreenId.TOOLS);
    private static final Place ONE_TOOL = new Place.ToolOf("dt_1");

    private final Places places = new Places(HOME);

    @Test
    void back_andForward_retraceTheWay() {
        places.go(TOOLS);
        places.go(ONE_TOOL);

        assertThat(places.back()).contains(TOOLS);
        assertThat(places.back()).contains(HOME);
        assertThat(places.back()).isEmpty();
        assertThat(places.forward()).contains(TOOLS);
        assertThat(places.forward()).contains(ONE_TOOL);
        assertThat(places.forward()).isEmpty();
    }

    @Test
    void go_afterBack_forgetsWhatLayAhead() {
        places.go(TOOLS);
        places.back();
        places.go(ONE_TOOL);

        assertThat(places.forward()).isEmpty();
        assertThat(places.back()).contains(HOME);
    }

    @Test
    void go_toWhereOneIs_isNoStep() {
        places.go(HOME);

        assertThat(places.back()).isEmpty();
    }
}
