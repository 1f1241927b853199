package tenken.disk.sample;

import java.time.Instant;
import java.time.ZoneId;

/// The days the sample tells of.
final class Period {
    /// What the sample takes as now: a Friday morning in Tokyo.
    static final Instant CLOCK = Instant.parse("2026-02-06T00:02:11Z");
    /// Six weeks of live log begin here; what is older has been archived.
    static final Instant LIVE_FROM = Instant.parse("2025-12-26T00:00:00Z");
    static final Instant ARCHIVE_FROM = Instant.parse("2025-12-09T00:00:00Z");
    /// Where the people of the sample work.
    static final ZoneId OFFICE = ZoneId.of("Asia/Tokyo");

    private Period() {}
}
