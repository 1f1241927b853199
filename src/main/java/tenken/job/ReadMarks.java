package tenken.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tenken.change.ToolMark;
import tenken.index.Comparison;
import tenken.text.Problem;
import tenken.time.TimeSpan;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Reads what was done to tools in a period, to mark it on a time axis.
public final class ReadMarks implements Job<TimeSpan, ReadMarks.Marks> {
    /// More than these would be a grey band, and tell nothing.
    private static final int MOST = 500;

    private final WorkspaceIndex index;

    /// @param marks in the order of time
    /// @param left  how many there were where they are too many to be drawn; else 0
    public record Marks(List<ToolMark> marks, long left) {
        public static final Marks NONE = new Marks(List.of(), 0);
    }

    public ReadMarks(WorkspaceIndex index) {
        this.index = index;
    }

    @Override
    public Marks run(TimeSpan span, Progress progress, CancelToken cancel) throws Problem {
        return index.look(reader -> marks(reader.comparison(WhatChanged.AUDITED), span, cancel));
    }

    /// Only the hours are looked at in which, by the roll-up, there is something.
    static Marks marks(Comparison comparison, TimeSpan span, CancelToken cancel) throws IOException, Problem {
        Comparison.ActHours found = comparison.actHours(span);
        if (found.acts() > MOST) {
            return new Marks(List.of(), found.acts());
        }
        var acts = new ArrayList<ToolMark.Act>();
        for (TimeSpan hour : found.hours()) {
            cancel.check();
            for (TimeSpan part : hour.overlap(span).stream().toList()) {
                acts.addAll(comparison.acts(part));
            }
        }
        return new Marks(ToolMark.of(acts, comparison.tools()), 0);
    }
}
