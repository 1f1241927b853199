package tenken.source.dynamictools;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenken.event.Action;
import tenken.event.EventFilter.Stream;
import tenken.event.Fingerprint;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.Oddity;
import tenken.event.Outcome;
import tenken.event.Severity;
import tenken.source.JsonTokens;
import tenken.source.JsonTokens.Token;
import tenken.source.LineCursor;
import tenken.source.LineFormat;
import tenken.time.Timestamp;

/// The general event log `events-YYYY-MM-DD.jsonl`: `{eventType, data, eventId, sessionId, …, operationId, timestamp}`.
///
/// An `operation_end` does not name its target; it is taken from the start with the same operation id, as long as that
/// start is among the last [#REMEMBERED] of the file. Of a field that stands twice the first counts.
public final class ActivityLines implements LineFormat, DatedLines.Content {
    private static final int REMEMBERED = 10_000;
    private static final String RUN_TARGET = "run_dynamic_tool:";
    private static final long HASH_STEP = 0x9E3779B97F4A7C15L;

    private final Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
    private final DatedLines lines;
    private final SeenNames seen = new SeenNames(oddities);
    private final SeenNames seenInData = new SeenNames(oddities);
    private final Map<String, String> targetOfOperation = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    private @Nullable String eventType;
    private @Nullable String timestamp;
    private String eventId = "";
    private String operationId = "";
    private String target = "";
    private String status = "";
    private String error = "";
    private OptionalDouble durationMs = OptionalDouble.empty();

    /// @param path of the file, relative to the workspace
    public ActivityLines(LineCursor line, String path) {
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
        return eventType;
    }

    @Override
    public LogLine event(LineCursor line, Timestamp at, String action) {
        if (!operationId.isEmpty() && !target.isEmpty()) {
            targetOfOperation.put(operationId, target);
        }
        String tool = target.isEmpty() ? targetOfOperation.getOrDefault(operationId, "") : target;
        boolean isId = tool.startsWith("dt_");
        Outcome outcome = outcome(action);
        Severity severity = outcome == Outcome.FAILURE ? Severity.ERROR : Severity.INFO;
        long identity = ((eventId.hashCode() * HASH_STEP + at.epochMilli()) * HASH_STEP + action.hashCode()) * HASH_STEP + operationId.hashCode();
        String message = outcome == Outcome.FAILURE ? error : "";
        return new LogLine(
                at.epochMilli(), at.nanosOfMilli(), new LogLine.Kind(Stream.ACTIVITY, new Action(action), action, outcome, severity, 'e'),
                isId ? tool : "", isId ? "" : tool, "", durationMs, message, Fingerprint.of(message), LogLine.Security.NONE,
                identity, Oddity.bits(oddities), line.number(), line.offset(), line.length());
    }

    private Outcome outcome(String action) {
        return switch (status) {
            case "success" -> Outcome.SUCCESS;
            case "failure", "timeout" -> Outcome.FAILURE;
            default -> action.endsWith("_error") ? Outcome.FAILURE : Outcome.UNKNOWN;
        };
    }

    @Override
    public Token field(JsonTokens tokens) throws IOException {
        for (Field field : Field.values()) {
            if (tokens.isNamed(field.word)) {
                boolean first = seen.first(field);
                Token value = tokens.next();
                return first ? take(field, value, tokens) : tokens.skip(value);
            }
        }
        return tokens.skip(tokens.next());
    }

    private Token take(Field field, Token value, JsonTokens tokens) throws IOException {
        if (value != (field == Field.DATA ? Token.OBJECT_START : Token.STRING)) {
            if (value != Token.NULL) {
                oddities.add(Oddity.WRONG_TYPE);
                // A time of another type is there, but is no time; the difference is told.
                timestamp = field == Field.TIMESTAMP ? "" : timestamp;
            }
            return tokens.skip(value);
        }
        switch (field) {
            case DATA -> {
                return data(tokens);
            }
            case EVENT_TYPE -> eventType = tokens.repeatedText();
            case TIMESTAMP -> timestamp = tokens.text();
            case EVENT_ID -> eventId = tokens.text();
            case OPERATION_ID -> operationId = tokens.text();
        }
        return value;
    }

    private Token data(JsonTokens tokens) throws IOException {
        Token token;
        for (token = tokens.next(); token == Token.NAME; token = tokens.next()) {
            Token last = dataField(tokens);
            if (last == Token.TRUNCATED || last == Token.WRONG) {
                return last;
            }
        }
        return token;
    }

    private Token dataField(JsonTokens tokens) throws IOException {
        for (DataField field : DataField.values()) {
            if (tokens.isNamed(field.word)) {
                boolean first = seenInData.first(field);
                Token value = tokens.next();
                return first ? take(field, value, tokens) : tokens.skip(value);
            }
        }
        return tokens.skip(tokens.next());
    }

    /// What `data` holds differs from event to event: a field of another type is another field, and nothing odd.
    private Token take(DataField field, Token value, JsonTokens tokens) throws IOException {
        if (field == DataField.DURATION && value == Token.NUMBER) {
            duration(tokens);
        } else if (field == DataField.ERROR && value == Token.OBJECT_START) {
            return errorObject(tokens);
        } else if (value == Token.STRING) {
            switch (field) {
                case TARGET -> {
                    String text = tokens.repeatedText();
                    target = text.startsWith(RUN_TARGET) ? text.substring(RUN_TARGET.length()) : text;
                }
                case STATUS -> status = tokens.repeatedText();
                case ERROR, ERROR_MESSAGE -> error(tokens);
                case DURATION -> { }
            }
        }
        return tokens.skip(value);
    }

    private void duration(JsonTokens tokens) {
        double milliseconds = tokens.isShortened() ? Double.POSITIVE_INFINITY : Double.parseDouble(tokens.text());
        if (milliseconds >= 0 && milliseconds <= 1L << 53) {
            durationMs = OptionalDouble.of(milliseconds);
        } else {
            oddities.add(Oddity.ODD_DURATION);
        }
    }

    private void error(JsonTokens tokens) {
        if (error.isEmpty()) {
            error = tokens.text();
            if (tokens.isShortened()) {
                oddities.add(Oddity.SHORTENED);
            }
        }
    }

    private Token errorObject(JsonTokens tokens) throws IOException {
        Token token;
        for (token = tokens.next(); token == Token.NAME; token = tokens.next()) {
            boolean isMessage = tokens.isNamed("message");
            Token value = tokens.next();
            if (isMessage && value == Token.STRING) {
                error(tokens);
            }
            Token last = tokens.skip(value);
            if (last == Token.TRUNCATED || last == Token.WRONG) {
                return last;
            }
        }
        return token;
    }

    @Override
    public void reset() {
        seen.reset();
        seenInData.reset();
        eventType = null;
        timestamp = null;
        eventId = "";
        operationId = "";
        target = "";
        status = "";
        error = "";
        durationMs = OptionalDouble.empty();
    }

    /// The fields that are read; all others are read past.
    private enum Field {
        DATA("data"),
        EVENT_TYPE("eventType"),
        TIMESTAMP("timestamp"),
        EVENT_ID("eventId"),
        OPERATION_ID("operationId");

        private final String word;

        Field(String word) {
            this.word = word;
        }
    }

    private enum DataField {
        TARGET("target"),
        STATUS("status"),
        DURATION("durationMs"),
        ERROR("error"),
        ERROR_MESSAGE("errorMessage");

        private final String word;

        DataField(String word) {
            this.word = word;
        }
    }
}
