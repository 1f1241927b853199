package tenken.job;

import tenken.event.Origin;

/// A line as it stands in its file.
///
/// @param text      bytes that are not UTF-8 are U+FFFD
/// @param shortened whether the line is longer than what is shown
public record RawLine(Origin origin, String text, boolean shortened) {}
