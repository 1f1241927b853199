package tenken.metric;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/// How long one piece of reckoning may take.
///
/// The patterns backtrack, and whoever wrote the code they search may want them to do so for years. Work on such a
/// text asks its [Watch] now and then; when the time is up, or the stack, there is no answer rather than a wrong one.
///
/// @param nanos a clock of nanoseconds that never goes back, such as `System::nanoTime`
public record TimeBudget(Duration length, LongSupplier nanos) {
    /// One second by the machine's clock. Honest code of usual size takes a millisecond or two, of 1 MiB half a second.
    public static TimeBudget ofOneSecond() {
        return new TimeBudget(Duration.ofSeconds(1), System::nanoTime);
    }

    <T> Optional<T> spend(Function<Watch, T> work) {
        try {
            return Optional.of(work.apply(new Watch(nanos, nanos.getAsLong() + length.toNanos())));
        } catch (TimeIsUp | StackOverflowError nothingToSay) {
            return Optional.empty();
        }
    }

    /// Looks at the clock once in 4,096 ticks: a look costs more than what it guards.
    static final class Watch {
        private final LongSupplier nanos;
        private final long end;
        private int ticks;

        private Watch(LongSupplier nanos, long end) {
            this.nanos = nanos;
            this.end = end;
        }

        void tick() {
            if ((++ticks & 0xFFF) == 0 && nanos.getAsLong() - end > 0) {
                throw new TimeIsUp();
            }
        }
    }

    private static final class TimeIsUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TimeIsUp() {
            super("The time for this is up", null, false, false);
        }
    }
}
