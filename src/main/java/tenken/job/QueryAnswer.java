package tenken.job;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tenken.runbook.Runbook.NamedQuery;
import tenken.time.TimeSpan;

/// The rows of a runbook's question.
///
/// @param period     what was looked at; empty for everything held where nothing is held
/// @param rows       texts, whole numbers, decimals, or null for "not known", in the order of the query's columns
/// @param sampleSize how many events, or tools, the rows are made of
public record QueryAnswer(NamedQuery query, Optional<TimeSpan> period, ZoneId zone, List<List<@Nullable Object>> rows, long sampleSize) {

    /// @param period the period to look at; empty for everything held
    /// @param top    rows at most
    /// @param now    what a tool's age is reckoned from
    public record Question(NamedQuery query, Optional<TimeSpan> period, OptionalLong top, ZoneId zone, Instant now) {}
}
