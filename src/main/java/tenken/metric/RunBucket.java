package tenken.metric;

import tenken.time.TimeSpan;

/// The runs of one stretch of a chart; a stretch in which nothing ran is there too, with zeros.
public record RunBucket(TimeSpan span, RunCounts runs) {}
