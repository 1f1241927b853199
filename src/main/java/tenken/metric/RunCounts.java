package tenken.metric;

import java.util.OptionalDouble;

/// Runs of tools by how they ended.
public record RunCounts(long successes, long failures, long unknown) {
    public static final RunCounts NONE = new RunCounts(0, 0, 0);

    public long runs() {
        return successes + failures + unknown;
    }

    /// Successes among all runs, 0 to 1, exact; empty where nothing ran. A run whose end is unknown is not a success.
    public OptionalDouble successRate() {
        return runs() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) successes / runs());
    }

    public RunCounts plus(RunCounts other) {
        return new RunCounts(successes + other.successes, failures + other.failures, unknown + other.unknown);
    }
}
