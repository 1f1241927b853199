package tenken.source.dynamictools;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenken.event.EventFilter.Stream;
import tenken.event.Fingerprint;
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

    private final AuditFields fields = new AuditFields();
    private final PlainAuditLine plain = new PlainAuditLine();
    private final boolean takesPlainLines;

    /// @param path of the file, relative to the workspace
    public AuditLines(LineCursor line, String path) {
        this(line, path, true);
    }

    /// @param takesPlainLines whether usual lines may be read the quick way; what they say is the same either way
    AuditLines(LineCursor line, String path, boolean takesPlainLines) {
        this.lines = new DatedLines(line, path, oddities);
        this.takesPlainLines = takesPlainLines;
    }

    @Override
    public void read(LineCursor line, LineSink sink) throws IOException {
        if (takesPlainLines && line.isWhole() && plain.read(line.bytes(), line.position(), line.end(), fields)) {
            line.finishLine();
            sink.readable(logLine(line, plain.atMs(), 0, String.valueOf(fields.action), 0));
        } else {
            lines.read(line, sink, this);
        }
    }

    @Override
    public @Nullable String timestamp() {
        return fields.timestamp;
    }

    @Override
    public @Nullable String action() {
        return fields.action;
    }

    @Override
    public LogLine event(LineCursor line, Timestamp at, String sourceAction) {
        fields.security = details.security();
        fields.durationMs = details.executionTimeMs();
        return logLine(line, at.epochMilli(), at.nanosOfMilli(), sourceAction, Oddity.bits(oddities));
    }

    private LogLine logLine(LineCursor line, long atMs, int nanos, String sourceAction, int odd) {
        return new LogLine(
                atMs, nanos, kind(sourceAction, !fields.security.warning().isEmpty()), fields.toolId, fields.toolName, fields.actor,
                fields.durationMs, fields.message(), Fingerprint.of(fields.message()), fields.security, identity(atMs, nanos, sourceAction), odd,
                line.number(), line.offset(), line.length());
    }

    private Kind kind(String sourceAction, boolean warned) {
        Severity severity = fields.outcome == Outcome.FAILURE ? Severity.ERROR : warned ? Severity.WARN : Severity.INFO;
        int slot = fields.outcome.ordinal() * Severity.values().length + severity.ordinal();
        if (kinds.size() > 1_000) {
            kinds.clear(); // words from a hostile log must not fill the memory
        }
        @Nullable Kind[] ofAction = kinds.computeIfAbsent(sourceAction, word -> new @Nullable Kind[Outcome.values().length * Severity.values().length]);
        Kind kind = ofAction[slot];
        if (kind == null) {
            kind = new Kind(Stream.AUDIT, Vocabulary.canonical(sourceAction), sourceAction, fields.outcome, severity, Vocabulary.dialect(sourceAction));
            ofAction[slot] = kind;
        }
        return kind;
    }

    /// The same for a line and for its copy in an archive, even if the copy was written anew by another JSON program.
    private long identity(long atMs, int nanos, String sourceAction) {
        long hash = fields.id;
        hash = hash * HASH_STEP + nanos;
        hash = hash * HASH_STEP + atMs;
        hash = hash * HASH_STEP + sourceAction.hashCode();
        hash = hash * HASH_STEP + fields.toolId.hashCode();
        hash = hash * HASH_STEP + fields.toolName.hashCode();
        hash = hash * HASH_STEP + fields.actor.hashCode();
        hash = hash * HASH_STEP + fields.outcome.ordinal();
        hash = hash * HASH_STEP + fields.message().hashCode();
        return hash * HASH_STEP + Double.doubleToLongBits(fields.durationMs.orElse(-1));
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
            fields.outcome = value == Token.TRUE ? Outcome.SUCCESS : Outcome.FAILURE;
            return value;
        }
        if (value != Token.STRING || field == AuditField.DETAILS || field == AuditField.SUCCESS) {
            if (value != Token.NULL) {
                oddities.add(Oddity.WRONG_TYPE);
            }
            // A time of another type is there, but is no time; the difference is told.
            if (field == AuditField.TIMESTAMP && value != Token.NULL) {
                fields.timestamp = "";
            }
            return tokens.skip(value);
        }
        if (tokens.isShortened()) {
            oddities.add(Oddity.SHORTENED);
        }
        switch (field) {
            case ID -> fields.id = tokens.textHash();
            case TIMESTAMP -> fields.timestamp = tokens.text();
            case ACTION -> fields.action = tokens.repeatedText();
            case TOOL_ID -> fields.toolId = tokens.repeatedText();
            case TOOL_NAME -> fields.toolName = tokens.repeatedText();
            case ACTOR -> fields.actor = tokens.repeatedText();
            case ERROR -> fields.error = tokens.text();
            case ERROR_MESSAGE -> fields.errorMessage = tokens.text();
            case DETAILS, SUCCESS -> throw new AssertionError(field);
        }
        return value;
    }

    @Override
    public void reset() {
        details.reset();
        seen.reset();
        fields.clear();
    }
}
