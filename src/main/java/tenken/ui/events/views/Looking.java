package tenken.ui.events.views;

import java.util.List;

/// What of the table of events is saved with a view, besides its period.
public interface Looking {
    /// The query as it is typed.
    String query();

    /// Ids of the columns shown; empty where there is no choosing.
    List<String> columns();

    void look(String query, List<String> columns);
}
