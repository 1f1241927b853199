package tenken;

import java.util.Map;
import tenken.ui.change.ChangesView;
import tenken.ui.events.EventsRooms;
import tenken.ui.home.HomeView;
import tenken.ui.reports.ReportsView;
import tenken.ui.shell.ScreenId;
import tenken.ui.shell.ScreenMaker;
import tenken.ui.tools.ToolsView;
import tenken.ui.trends.TrendsView;

/// Who makes which screen.
final class Screens {
    private Screens() {}

    static Map<ScreenId, ScreenMaker> makers() {
        return Map.of(
                ScreenId.HOME, HomeView.maker(),
                ScreenId.TRENDS, TrendsView.maker(),
                ScreenId.TOOLS, ToolsView.maker(),
                ScreenId.EVENTS, EventsRooms.maker(),
                ScreenId.REPORTS, ReportsView.maker(),
                ScreenId.CHANGES, ChangesView.maker());
    }
}
