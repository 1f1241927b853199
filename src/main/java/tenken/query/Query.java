package tenken.query;

import java.time.Instant;
import java.time.ZoneId;

/// The language in which events are asked for. All terms must hold:
///
/// | written | asks for |
/// |---|---|
/// | `timeout` | the word in the line; case, width and kana do not count |
/// | `"Tool failed"` | these letters exactly; `\"` and `\\` stand for a quote and a backslash |
/// | `/time(d )?out/` | a regular expression; `\/` stands for a slash |
/// | `tool:json_formatter,csv_reader` | one of these values; quoted where they hold spaces or commas |
/// | `tool:""` | events that name none |
/// | `message:~ECONNREFUSED` `message:~"timed out"` | messages that hold these letters exactly, commas and all |
/// | `severity:>=warn` `duration:>=1s` `duration:1s..5s` | bounds; a range holds its beginning and not its end |
/// | `time:24h` `time:2026-02-01..2026-02-03` | the period |
/// | `-outcome:success`, `NOT retry` | the contrary |
/// | `words:"two words"` `text:x` `regex:"…"` | the first three, written as fields |
///
/// A colon, comma, quote, bound or space may be of full width, a field may go by its Japanese name. In quotes a backslash
/// and `u{1B}` stand for the character of that number. Whatever else is written is an error with its place; the rest is
/// understood.
public final class Query {
    private Query() {}

    /// Any text whatever, in time proportional to its length.
    ///
    /// @param zone in which a date without one is meant
    /// @param now  from which `24h` goes back
    public static Parsed parse(String text, ZoneId zone, Instant now) {
        return new QueryReader(text, new Times(zone, now)).read();
    }
}
