package tenken.metric;

/// How long runs took, in milliseconds, over the `count` runs that say so (more than 0).
///
/// The median is the middle value, or the mean of the two in the middle. The 95th percentile is by nearest rank:
/// the smallest value that at least 95 % of the runs do not exceed.
public record DurationStats(long count, double meanMs, double medianMs, double p95Ms, double maxMs) {}
