package tenken.disk.sample;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import tenken.text.Problem;
import tenken.work.CancelToken;

/// Streams an audit log: everyday runs, hour by hour in the office's rhythm, with the story's lines in their places.
///
/// Only one hour's moments are held at a time, so that the number of lines is bounded by the disk alone.
final class AuditLog {
    private final Dice dice;
    private final Usage usage;
    private final List<RunLines> runs;
    private final CancelToken cancel;

    AuditLog(Dice dice, List<SampleTool> tools, Usage usage, CancelToken cancel) {
        this.dice = dice;
        this.usage = usage;
        this.runs = tools.stream().map(RunLines::new).toList();
        this.cancel = cancel;
    }

    /// How far the log has come.
    @FunctionalInterface
    interface Written {
        void lines(long readable);
    }

    /// Writes exactly `readable` readable lines from `from` up to `to`. Where the story alone has more, its last ones are told.
    void write(LineFile out, Instant from, Instant to, long readable, List<Told> story, Written written) throws IOException, Problem {
        List<Told> told = last(story, readable);
        long everyday = readable - told.stream().filter(Told::readable).count();
        long[] upTo = shares(from, to, everyday);
        int next = 0;
        for (int h = 0; h + 1 < upTo.length; h++) {
            cancel.check();
            Instant hour = from.plus(Duration.ofHours(h));
            Instant end = hour.plus(Duration.ofHours(1)).isAfter(to) ? to : hour.plus(Duration.ofHours(1));
            next = hour(out, hour, end, (int) (upTo[h + 1] - upTo[h]), told, next);
            written.lines(upTo[h + 1]);
        }
        for (Told rest : told.subList(next, told.size())) {
            tell(out, rest);
        }
        written.lines(readable);
    }

    private static List<Told> last(List<Told> story, long readable) {
        long tooMany = story.stream().filter(Told::readable).count() - readable;
        int from = 0;
        for (long dropped = 0; dropped < tooMany; from++) {
            dropped += story.get(from).readable() ? 1 : 0;
        }
        return story.subList(from, story.size());
    }

    /// How many everyday runs there are up to the beginning of each hour, the last entry being all of them.
    private long[] shares(Instant from, Instant to, long everyday) {
        int hours = (int) Duration.between(from, to.plusMillis(3_599_999)).toHours();
        long[] weight = new long[hours + 1];
        for (int h = 0; h < hours; h++) {
            Instant hour = from.plus(Duration.ofHours(h));
            long minutes = Math.min(60, Duration.between(hour, to).toMinutes());
            weight[h + 1] = weight[h] + Rhythm.weight(hour, dice) * minutes;
        }
        long[] upTo = new long[hours + 1];
        for (int h = 1; h <= hours; h++) {
            upTo[h] = everyday / weight[hours] * weight[h] + everyday % weight[hours] * weight[h] / weight[hours];
        }
        upTo[hours] = everyday;
        return upTo;
    }

    private int hour(LineFile out, Instant from, Instant to, int count, List<Told> told, int firstTold) throws IOException, Problem {
        int next = firstTold;
        long startMs = from.toEpochMilli();
        long[] moments = moments(startMs, to.toEpochMilli(), count);
        List<RunLines> there = runs.stream().filter(run -> run.weight() > 0 && run.tool().isThere(from, to)).toList();
        int[] weights = there.stream().mapToInt(RunLines::weight).toArray();
        Arrays.parallelPrefix(weights, Integer::sum);
        for (int i = 0; i < count; i++) {
            while (next < told.size() && told.get(next).atMs() <= moments[i]) {
                tell(out, told.get(next++));
            }
            RunLines run = there.get(pick(weights));
            run.write(out, moments[i], dice);
            usage.ran(run.tool(), moments[i]);
            if ((i & 0xFFFF) == 0xFFFF) {
                cancel.check();
            }
        }
        return next;
    }

    private long[] moments(long startMs, long endMs, int count) {
        long[] moments = new long[count];
        for (int i = 0; i < count; i++) {
            moments[i] = startMs + dice.below(endMs - startMs);
        }
        Arrays.sort(moments);
        return moments;
    }

    private int pick(int[] weights) {
        int sought = dice.below(weights[weights.length - 1]) + 1;
        int found = Arrays.binarySearch(weights, sought);
        return found >= 0 ? found : -found - 1;
    }

    private void tell(LineFile out, Told line) throws IOException {
        out.bytes(line.bytes());
        line.ran().ifPresent(tool -> usage.ran(tool, line.atMs()));
    }
}
