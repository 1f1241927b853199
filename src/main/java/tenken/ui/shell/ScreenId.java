package tenken.ui.shell;

import java.util.Locale;

/// The screens of the window, in the order of the rail: Ctrl+1 is the first.
public enum ScreenId {
    HOME("mdi2v-view-dashboard-outline"),
    TRENDS("mdi2c-chart-bar"),
    TOOLS("mdi2t-toolbox-outline"),
    EVENTS("mdi2t-text-search"),
    REPORTS("mdi2f-file-document-outline"),
    CHANGES("mdi2c-compare");

    private final String icon;

    ScreenId(String icon) {
        this.icon = icon;
    }

    /// `home`, `trends`, …: the last part of the text's key `screen.<word>`, and the name of the picture.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The icon's name in the Material Design pack.
    String icon() {
        return icon;
    }
}
