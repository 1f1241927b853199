package tenken.source;

import org.jspecify.annotations.Nullable;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.RejectedLine;

/// Holds what a line turned out to be until it is known whether the line is complete.
final class HeldLine implements LineSink {
    private @Nullable LogLine readable;
    private @Nullable RejectedLine rejected;

    @Override
    public void readable(LogLine line) {
        readable = line;
    }

    @Override
    public void rejected(RejectedLine line) {
        rejected = line;
    }

    @Override
    public void blank() {
        // neither field is set
    }

    void release(LineSink sink) {
        if (readable != null) {
            sink.readable(readable);
        } else if (rejected != null) {
            sink.rejected(rejected);
        } else {
            sink.blank();
        }
        readable = null;
        rejected = null;
    }
}
