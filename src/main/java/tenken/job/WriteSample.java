package tenken.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import tenken.disk.NewFolder;
import tenken.disk.sample.SampleWorkspace;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Writes a workspace to try Tenken with. It stands there whole, or not at all.
public final class WriteSample implements Job<WriteSample.Question, WriteSample.Answer> {
    public static final int DEFAULT_EVENTS = 20_000;
    public static final long DEFAULT_SEED = 1;

    /// @param directory absent, or empty
    /// @param events    readable lines of the live audit log, 0 or more; [#DEFAULT_EVENTS] where empty
    /// @param seed      another seed, another sample; the same one, the same bytes
    public record Question(Path directory, OptionalInt events, long seed) {
        public Question {
            if (events.orElse(0) < 0) {
                throw new IllegalArgumentException("A log cannot have " + events.getAsInt() + " lines");
            }
        }
    }

    /// @param workspace absolute
    /// @param events    what an index of the workspace counts for `dynamic-tools`: the readable lines of the live audit log, which are
    ///                  as many as were asked for, of its archive, and of the general event log
    public record Answer(Path workspace, List<String> systems, long events) {}

    @Override
    public Answer run(Question question, Progress progress, CancelToken cancel) throws Problem {
        Path place = question.directory().toAbsolutePath().normalize();
        long[] events = new long[1];
        try {
            if (NewFolder.isTaken(place)) {
                throw new Problem(Problem.Kind.CANNOT_CREATE, "sample-not-empty", place);
            }
            int readable = question.events().orElse(DEFAULT_EVENTS);
            NewFolder.make(place, folder -> events[0] = SampleWorkspace.write(folder, readable, question.seed(), progress, cancel));
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.CANNOT_CREATE, "cannot-write", place);
        }
        return new Answer(place, SampleWorkspace.SYSTEMS, events[0]);
    }
}
