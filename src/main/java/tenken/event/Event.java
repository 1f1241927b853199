package tenken.event;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/// One thing that happened, as a log line tells it. Texts that the line does not carry are empty.
///
/// @param id           the index's own number of the event; it means nothing outside one index
/// @param timestamp    when
/// @param system       the system that wrote it, such as `dynamic-tools`
/// @param action       what was done, in Tenken's vocabulary
/// @param sourceAction the same in the source's own word, such as `run_dynamic_tool`
/// @param targetId     id of the tool it was done to
/// @param target       name of the tool
/// @param actor        who did it
/// @param duration     how long it took, in milliseconds
/// @param message      the failure's text
/// @param fingerprint  the message with its variable parts taken out
/// @param origin       the line it was read from
/// @param twins        further lines that tell of the same event in the source's other dialect
/// @param oddities     what is unusual about the line, though it could be read
public record Event(
        long id,
        Instant timestamp,
        String system,
        Action action,
        String sourceAction,
        String targetId,
        String target,
        String actor,
        Outcome outcome,
        Severity severity,
        OptionalDouble duration,
        String message,
        String fingerprint,
        Origin origin,
        List<Origin> twins,
        Set<Oddity> oddities) {}
