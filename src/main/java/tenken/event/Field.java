package tenken.event;

import java.util.Locale;

/// What an event has, by which it can be found and counted.
public enum Field {
    SYSTEM,
    /// `audit` or `activity`: see [EventFilter.Stream].
    STREAM,
    /// Tenken's word or the source's own.
    ACTION,
    /// Id or name of the tool.
    TOOL,
    OUTCOME,
    SEVERITY,
    ACTOR,
    /// The failure's exact text; where it has none, the source's word for the action (as S0-2.1b counts kinds).
    MESSAGE,
    /// The message with its variable parts taken out: see [Fingerprint].
    TEMPLATE,
    /// The log the event stands in, relative to the workspace.
    FILE;

    /// As a query writes it: `tool`, `outcome`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
