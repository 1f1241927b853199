package tenken.change;

/// How many events there were, how many of them were runs, and how many failed.
public record Tally(long events, long runs, long failures) {
    public static final Tally NONE = new Tally(0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(events + other.events, runs + other.runs, failures + other.failures);
    }

    /// What is compared of it.
    public long of(Measure measure) {
        return switch (measure) {
            case FAILURES -> failures;
            case EVENTS -> events;
        };
    }
}
