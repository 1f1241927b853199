package tenken.source.dynamictools;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenken.event.EventFilter.Stream;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.LogLine.Kind;
import tenken.event.LogLine.Security;
import tenken.event.Oddity;
import tenken.event.Outcome;
import tenken.event.Severity;
import tenken.source.JsonTokens;
import tenken.source.JsonTokens.Token;
import tenken.source.LineCursor;
import tenken.source.LineFormat;
import tenken.time.Timestamp;

/// The audit log `dynamic-tools-audit.jsonl`: three shapes of record in one file.
///
/// The library writes `{id, timestamp, action, toolId, toolName, actor, details, success, errorMessage?}`, the command
/// `{timestamp, action, toolId?, toolName?, success, details?, error?}`, and the runbook's own sample has
/// `"errorMessage": null`. A field may be absent or null alike; of a field that stands twice the first counts.
/// A line needs a time and an action; without them it cannot be placed among the others and is rejected, never lost.
public final class AuditLines implements LineFormat, DatedLines.Content {
    private static final long HASH_STEP = 0x9E3779B97F4A7C15L;

    private final Map<String, @Nullable Kind[]> kinds = new HashMap<>();
    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private final DatedLines lines;
    private final AuditDetails details = new AuditDetails(oddities);
    private final SeenNames seen = new SeenNames(oddities);

    private long id;
    private @Nullable String timestamp;
    private @Nullable String action;
    private String toolId = "";
    private String toolName = "";
    private String actor = "";
    private Outcome outcome = Outcome.UNKNOWN;
    private String errorMessage = "";
    private String error = "";

    /// @param path of the file, relative to the workspace
    public AuditLines(LineCursor line, String path) {
        this.lines = new DatedLines(line, path, oddities);
    }

    @Override
    public void read(LineCursor line, LineSink sink) throws IOException {
        lines.read(line, sink, this);
    }

    @Override
    public @Nullable String timestamp() {
        return timestamp;
    }

    @Override
    public @Nullable String action() {
        return action;
    }

    @Override
    public LogLine event(LineCursor line, Timestamp at, String sourceAction) {
        Security security = details.security();
        String message = errorMessage.isEmpty() ? error : errorMessage;
        OptionalDouble duration = details.executionTimeMs();
        return new LogLine(
                at.epochMilli(), at.nanosOfMilli(), kind(sourceAction, !security.warning().isEmpty()), toolId, toolName, actor,
                duration, message, security, identity(at, sourceAction, message, duration), Oddity.bits(oddities),
                line.number(), line.offset(), line.length());
    }

    private Kind kind(String sourceAction, boolean warned) {
        Severity severity = outcome == Outcome.FAILURE ? Severity.ERROR : warned ? Severity.WARN : Severity.INFO;
        int slot = outcome.ordinal() * Severity.values().length + severity.ordinal();
        if (kinds.size() > 1_000) {
            kinds.clear(); // words from a hostile log must not fill the memory
        }
        @Nullable Kind[] ofAction = kinds.computeIfAbsent(sourceAction, word -> new @Nullable Kind[Outcome.values().length * Severity.values().length]);
        Kind kind = ofAction[slot];
        if (kind == null) {
            kind = new Kind(Stream.AUDIT, Vocabulary.canonical(sourceAction), sourceAction, outcome, severity, Vocabulary.dialect(sourceAction));
            ofAction[slot] = kind;
        }
        return kind;
    }

    /// The same for a line and for its copy in an archive, even if the copy was written anew by another JSON program.
    private long identity(Timestamp at, String sourceAction, String message, OptionalDouble duration) {
        long hash = id;
        hash = hash * HASH_STEP + at.instant().hashCode();
        hash = hash * HASH_STEP + at.epochMilli();
        hash = hash * HASH_STEP + sourceAction.hashCode();
        hash = hash * HASH_STEP + toolId.hashCode();
        hash = hash * HASH_STEP + toolName.hashCode();
        hash = hash * HASH_STEP + actor.hashCode();
        hash = hash * HASH_STEP + outcome.ordinal();
        hash = hash * HASH_STEP + message.hashCode();
        return hash * HASH_STEP + Double.doubleToLongBits(duration.orElse(-1));
    }

    @Override
    public Token field(JsonTokens tokens) throws IOException {
        for (AuditField field : AuditField.values()) {
            if (tokens.isNamed(field.word)) {
                boolean first = seen.first(field);
                Token value = tokens.next();
                return first ? take(field, value, tokens) : tokens.skip(value);
            }
        }
        return tokens.skip(tokens.next());
    }

    private Token take(AuditField field, Token value, JsonTokens tokens) throws IOException {
        if (field == AuditField.DETAILS && value == Token.OBJECT_START) {
            return details.read(tokens);
        }
        if (field == AuditField.SUCCESS && (value == Token.TRUE || value == Token.FALSE)) {
            outcome = value == Token.TRUE ? Outcome.SUCCESS : Outcome.FAILURE;
            return value;
        }
        if (value != Token.STRING || field == AuditField.DETAILS || field == AuditField.SUCCESS) {
            if (value != Token.NULL) {
                oddities.add(Oddity.WRONG_TYPE);
            }
            // A time of another type is there, but is no time; the difference is told.
            if (field == AuditField.TIMESTAMP && value != Token.NULL) {
                timestamp = "";
            }
            return tokens.skip(value);
        }
        if (tokens.isShortened()) {
            oddities.add(Oddity.SHORTENED);
        }
        switch (field) {
            case ID -> id = tokens.textHash();
            case TIMESTAMP -> timestamp = tokens.text();
            case ACTION -> action = tokens.repeatedText();
            case TOOL_ID -> toolId = tokens.repeatedText();
            case TOOL_NAME -> toolName = tokens.repeatedText();
            case ACTOR -> actor = tokens.repeatedText();
            case ERROR -> error = tokens.text();
            case ERROR_MESSAGE -> errorMessage = tokens.text();
            case DETAILS, SUCCESS -> throw new AssertionError(field);
        }
        return value;
    }

    @Override
    public void reset() {
        details.reset();
        seen.reset();
        id = 0;
        timestamp = null;
        action = null;
        toolId = "";
        toolName = "";
        actor = "";
        outcome = Outcome.UNKNOWN;
        errorMessage = "";
        error = "";
    }

    /// The fields that are read; all others are read past.
    private enum AuditField {
        ID("id"),
        TIMESTAMP("timestamp"),
        ACTION("action"),
        TOOL_ID("toolId"),
        TOOL_NAME("toolName"),
        ACTOR("actor"),
        DETAILS("details"),
        SUCCESS("success"),
        ERROR("error"),
        ERROR_MESSAGE("errorMessage");

        private final String word;

        AuditField(String word) {
            this.word = word;
        }
    }
}
