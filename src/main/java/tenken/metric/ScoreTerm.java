package tenken.metric;

/// One reason for a score.
///
/// @param pattern  what was found, such as `file-system-delete` or a quality category
/// @param severity `critical`, `high`, `medium`, `low`, or `positive` for a term that adds
/// @param change   what it adds to the score (negative: takes away)
/// @param line     of the code, from 1; 0 where the term is about the whole
/// @param excerpt  the code found, shortened
public record ScoreTerm(String pattern, String severity, double change, int line, String excerpt) {}
