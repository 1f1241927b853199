package tenken.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tenken.event.Action;
import tenken.event.Condition;
import tenken.event.EventFilter;
import tenken.event.Field;
import tenken.event.Outcome;
import tenken.time.TimeSpan;

/// A point on the time axis at which a tool was created, deleted or changed.
///
/// @param at       of a tool made again: its creation
/// @param tool     as [ToolGroups] names it
/// @param toolId   of a tool made again: the new one
/// @param formerId of a tool made again: the one before; else empty
/// @param period   from its first event to just after its last
/// @param events   how many it is made of
/// @param evidence finds exactly these
public record ToolMark(
        Instant at, Kind kind, String tool, String toolId, String formerId, TimeSpan period, int events, EventFilter evidence) {
    private static final Duration ONE_GO = Duration.ofHours(1);

    public enum Kind {
        CREATED,
        DELETED,
        UPDATED,
        /// Deleted and created under the same name, within an hour, with another id.
        RECREATED;

        /// The last part of the texts' keys `change.mark.<word>`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A successful creation, deletion or update.
    public record Act(Instant at, Action action, String tool, String toolId) {}

    /// @param acts in the order of time
    public static List<ToolMark> of(List<Act> acts, ToolGroups groups) {
        var marks = new ArrayList<ToolMark>();
        Map<String, Act> open = new HashMap<>();
        for (Act act : acts) {
            Act earlier = act.tool().isEmpty() ? null : open.remove(act.tool());
            if (earlier != null && areOneGo(earlier, act)) {
                marks.removeIf(mark -> mark.isOf(earlier));
                marks.add(again(earlier, act, groups));
            } else {
                marks.add(mark(act, groups));
                open.put(act.tool(), act);
            }
        }
        marks.sort(Comparator.comparing(ToolMark::at).thenComparing(ToolMark::tool)
                .thenComparing(ToolMark::kind).thenComparing(ToolMark::toolId));
        return joined(marks);
    }

    /// What was done to a tool twice in one millisecond is one mark, as its evidence cannot tell the two apart.
    private static List<ToolMark> joined(List<ToolMark> marks) {
        var joined = new ArrayList<ToolMark>();
        for (ToolMark mark : marks) {
            if (!joined.isEmpty() && joined.getLast().evidence().equals(mark.evidence())) {
                ToolMark last = joined.removeLast();
                joined.add(new ToolMark(
                        last.at, last.kind, last.tool, last.toolId, last.formerId, last.period, last.events + mark.events, last.evidence));
            } else {
                joined.add(mark);
            }
        }
        return List.copyOf(joined);
    }

    private boolean isOf(Act act) {
        return at.equals(act.at()) && tool.equals(act.tool()) && toolId.equals(act.toolId()) && kind == kind(act.action());
    }

    private static boolean areOneGo(Act one, Act other) {
        boolean bothWays = one.action().equals(Action.CREATE) && other.action().equals(Action.DELETE)
                || one.action().equals(Action.DELETE) && other.action().equals(Action.CREATE);
        return bothWays && !one.toolId().equals(other.toolId()) && Duration.between(one.at(), other.at()).compareTo(ONE_GO) <= 0;
    }

    private static ToolMark again(Act one, Act other, ToolGroups groups) {
        Act creation = one.action().equals(Action.CREATE) ? one : other;
        Act deletion = creation == one ? other : one;
        var period = new TimeSpan(one.at(), other.at().plusMillis(1));
        return new ToolMark(creation.at(), Kind.RECREATED, creation.tool(), creation.toolId(), deletion.toolId(), period, 2,
                evidence(creation.tool(), groups, period, Action.CREATE, Action.DELETE));
    }

    private static ToolMark mark(Act act, ToolGroups groups) {
        var period = new TimeSpan(act.at(), act.at().plusMillis(1));
        return new ToolMark(act.at(), kind(act.action()), act.tool(), act.toolId(), "", period, 1,
                evidence(act.tool(), groups, period, act.action()));
    }

    private static Kind kind(Action action) {
        return action.equals(Action.CREATE) ? Kind.CREATED : action.equals(Action.DELETE) ? Kind.DELETED : Kind.UPDATED;
    }

    private static EventFilter evidence(String tool, ToolGroups groups, TimeSpan period, Action... actions) {
        Set<String> words = Arrays.stream(actions).map(Action::word).collect(Collectors.toSet());
        return EventFilter.ALL.in(period).ofStream(EventFilter.Stream.AUDIT).withOutcome(Outcome.SUCCESS)
                .with(new Condition.Is(Field.TOOL, groups.words(tool))).with(new Condition.Is(Field.ACTION, words));
    }
}
