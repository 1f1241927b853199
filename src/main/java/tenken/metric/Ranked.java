package tenken.metric;

/// A line of a ranking. Rankings run from the greatest count down, equal counts by label.
///
/// @param key   what a filter needs to find the events again: an id, a message
/// @param label what is shown
public record Ranked(String key, String label, long count) {}
