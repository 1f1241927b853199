package tenken.change;

import tenken.event.Action;
import tenken.event.Outcome;

/// How often events of the same values occurred in one stretch of a period.
///
/// @param bucket the stretch, from 0: see [Buckets]; always 0 where stretches are not told apart
public record Cell(Key key, int bucket, long n) {

    /// The values. Empty where the log does not say; actor and template are empty too where they are not told apart.
    ///
    /// @param tool as [ToolGroups] names it
    public record Key(String tool, String action, Outcome outcome, String actor, String template) {
        boolean isRun() {
            return action.equals(Action.RUN.word());
        }
    }
}
