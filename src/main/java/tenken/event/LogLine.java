package tenken.event;

import java.util.OptionalDouble;

/// What one readable line says, on its way from its source to the index.
///
/// @param atMs       milliseconds since 1970
/// @param nanos      what is left below the millisecond, 0 to 999,999
/// @param kind       what repeats from line to line
/// @param targetId   id of the tool; empty where the line has none
/// @param target     name of the tool; empty likewise
/// @param actor      empty where the line names none
/// @param message    the failure's text; empty where there is none
/// @param template   the message with its variable parts taken out: [Fingerprint]
/// @param security   what bears on security; [Security#NONE] where nothing does
/// @param identity   a 64-bit hash of everything above that a copy of the line shares, to know the line again in another file
/// @param oddities   as [Oddity#bits]
public record LogLine(
        long atMs,
        int nanos,
        Kind kind,
        String targetId,
        String target,
        String actor,
        OptionalDouble durationMs,
        String message,
        String template,
        Security security,
        long identity,
        int oddities,
        long line,
        long offset,
        long length) {

    /// @param dialect which of the source's ways of writing the line is in; two lines of one event differ in it
    public record Kind(EventFilter.Stream stream, Action action, String sourceAction, Outcome outcome, Severity severity, char dialect) {}

    /// @param reason  `details.reason`
    /// @param issues  the types of `details.issues`, with commas between
    /// @param warning `details.warning`
    public record Security(String reason, String issues, String warning) {
        public static final Security NONE = new Security("", "", "");
    }
}
