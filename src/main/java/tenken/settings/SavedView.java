package tenken.settings;

import java.util.List;

/// A way of looking at the events that the operator has given a name.
///
/// @param id      for good
/// @param query   as it was typed
/// @param columns shown, by their ids, in their order; empty for the usual ones
public record SavedView(String id, String name, String query, List<String> columns, SavedPeriod period) {
    public SavedView {
        columns = List.copyOf(columns);
    }
}
