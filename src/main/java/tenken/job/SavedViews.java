package tenken.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tenken.settings.SavedPeriod;
import tenken.settings.SavedView;

/// The operator's saved views.
///
/// @param undo    id by which what was just done can be undone; empty where nothing was
/// @param damaged numbers of the lines in the operator's own records that cannot be read
public record SavedViews(List<SavedView> views, Optional<String> undo, List<Long> damaged) {

    /// What is to be done to them before they are listed.
    public sealed interface Question {
        record Look() implements Question {}

        record Save(String name, String query, List<String> columns, SavedPeriod period, Instant at) implements Question {}

        record Rename(String view, String name, Instant at) implements Question {}

        record Remove(String view, Instant at) implements Question {}

        /// @param act [SavedViews#undo] of an answer
        record Undo(String act, Instant at) implements Question {}
    }
}
