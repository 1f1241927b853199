package tenken.source.dynamictools;

import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tenken.event.LogLine.Security;
import tenken.event.Outcome;
import tenken.source.PlainJson;
import tenken.source.RepeatedTexts;

/// Reads an audit line as the programs usually write it, straight from memory: several times quicker than token by token.
///
/// It gives up on whatever is unusual, however slightly: an escape in a text that is wanted, a field of another type or
/// given twice, a time in another form. Such a line is read again by [AuditLines], which says what it is.
final class PlainAuditLine {
    private static final int LONGEST_TEXT = 16 * 1024;
    /// Numbers of so many digits are told exactly by a long and by a double.
    private static final int EXACT_DIGITS = 15;
    private static final AuditField[] FIELDS = AuditField.values();
    private static final int REASON = 1;
    private static final int WARNING = 2;
    private static final int DURATION = 4;

    private final PlainJson json = new PlainJson();
    private final PlainTime time = new PlainTime();
    private final RepeatedTexts texts = new RepeatedTexts();
    private byte[] bytes = new byte[0];
    private int seen;

    /// Whether the bytes from `from` to `to` are such a line; if so, `fields` hold what it says, but for its time.
    boolean read(byte[] all, int from, int to, AuditFields fields) {
        bytes = all;
        json.over(all, to);
        seen = 0;
        time.forget();
        fields.clear();
        int at = json.at(from) == '{' ? json.skipSpace(from + 1) : PlainJson.GAVE_UP;
        while (at >= 0 && json.at(at) == '"') {
            int quote = json.endOfText(at + 1);
            AuditField field = quote < 0 ? null : named(at + 1, quote);
            at = quote < 0 || json.isEscaped() ? PlainJson.GAVE_UP : json.colon(quote + 1);
            at = at < 0 ? at : json.skipSpace(at);
            at = at < 0 ? at : field == null ? json.skip(at) : take(field, at, fields);
            at = at < 0 ? at : json.skipSpace(at);
            if (at >= 0 && json.at(at) == '}') {
                return json.skipSpace(at + 1) == to && fields.action != null && time.isRead();
            }
            at = at >= 0 && json.at(at) == ',' ? json.skipSpace(at + 1) : PlainJson.GAVE_UP;
        }
        return false;
    }

    /// Of the line just read, in milliseconds since 1970.
    long atMs() {
        return time.epochMs();
    }

    private @Nullable AuditField named(int from, int to) {
        for (AuditField field : FIELDS) {
            if (field.word.length() == to - from && json.word(from, field.word) == to) {
                return field;
            }
        }
        return null;
    }

    private int take(AuditField field, int at, AuditFields fields) {
        if ((seen & 1 << field.ordinal()) != 0) {
            return PlainJson.GAVE_UP;
        }
        seen |= 1 << field.ordinal();
        return switch (field) {
            case SUCCESS -> success(at, fields);
            case DETAILS -> json.at(at) == '{' ? details(at, fields) : json.word(at, "null");
            case ID, TIMESTAMP, ACTION, TOOL_ID, TOOL_NAME, ACTOR, ERROR, ERROR_MESSAGE -> text(field, at, fields);
        };
    }

    private int success(int at, AuditFields fields) {
        if (json.word(at, "true") >= 0) {
            fields.outcome = Outcome.SUCCESS;
            return at + 4;
        } else if (json.word(at, "false") >= 0) {
            fields.outcome = Outcome.FAILURE;
            return at + 5;
        }
        return json.word(at, "null");
    }

    private int text(AuditField field, int at, AuditFields fields) {
        if (json.at(at) != '"') {
            return json.word(at, "null");
        }
        int from = at + 1;
        int quote = json.endOfText(from);
        if (quote < 0 || json.isEscaped() || quote - from > LONGEST_TEXT) {
            return PlainJson.GAVE_UP;
        }
        switch (field) {
            case ID -> fields.id = RepeatedTexts.hash(bytes, from, quote);
            case TIMESTAMP -> {
                if (!time.read(bytes, from, quote)) {
                    return PlainJson.GAVE_UP;
                }
            }
            case ACTION -> fields.action = texts.of(bytes, from, quote);
            case TOOL_ID -> fields.toolId = texts.of(bytes, from, quote);
            case TOOL_NAME -> fields.toolName = texts.of(bytes, from, quote);
            case ACTOR -> fields.actor = texts.of(bytes, from, quote);
            case ERROR -> fields.error = new String(bytes, from, quote - from, StandardCharsets.UTF_8);
            case ERROR_MESSAGE -> fields.errorMessage = new String(bytes, from, quote - from, StandardCharsets.UTF_8);
            case DETAILS, SUCCESS -> throw new AssertionError(field);
        }
        return quote + 1;
    }

    private int details(int open, AuditFields fields) {
        int known = 0;
        int at = json.skipSpace(open + 1);
        if (json.at(at) == '}') {
            return at + 1;
        }
        while (at >= 0 && json.at(at) == '"') {
            int quote = json.endOfText(at + 1);
            if (quote < 0 || json.isEscaped()) {
                return PlainJson.GAVE_UP;
            }
            int name = detail(at + 1, quote);
            int value = json.colon(quote + 1);
            if (value < 0 || name < 0 || (known & name) != 0) {
                return PlainJson.GAVE_UP;
            }
            known |= name;
            value = json.skipSpace(value);
            at = switch (name) {
                case DURATION -> duration(value, fields);
                case REASON, WARNING -> security(name, value, fields);
                default -> json.skip(value);
            };
            at = at < 0 ? at : json.skipSpace(at);
            if (at >= 0 && json.at(at) == '}') {
                return at + 1;
            }
            at = at >= 0 && json.at(at) == ',' ? json.skipSpace(at + 1) : PlainJson.GAVE_UP;
        }
        return PlainJson.GAVE_UP;
    }

    /// Which detail it is: 0 for one that is read past, less for one that is not read here.
    private int detail(int from, int to) {
        if (json.word(from, "executionTimeMs") == to) {
            return DURATION;
        } else if (json.word(from, "reason") == to) {
            return REASON;
        } else if (json.word(from, "warning") == to) {
            return WARNING;
        }
        return json.word(from, "issues") == to ? PlainJson.GAVE_UP : 0;
    }

    private int duration(int at, AuditFields fields) {
        int behind = json.digits(at);
        boolean ended = json.at(behind) == ',' || json.at(behind) == '}';
        if (!ended || behind == at || behind - at > EXACT_DIGITS || bytes[at] == '0' && behind > at + 1) {
            return PlainJson.GAVE_UP;
        }
        long value = 0;
        for (int i = at; i < behind; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        fields.durationMs = OptionalDouble.of(value);
        return behind;
    }

    private int security(int name, int at, AuditFields fields) {
        if (json.at(at) != '"') {
            return json.word(at, "null");
        }
        int quote = json.endOfText(at + 1);
        if (quote < 0 || json.isEscaped() || quote - at > LONGEST_TEXT) {
            return PlainJson.GAVE_UP;
        }
        String text = texts.of(bytes, at + 1, quote);
        if (!text.isEmpty()) {
            Security before = fields.security;
            fields.security = name == REASON ? new Security(text, "", before.warning()) : new Security(before.reason(), "", text);
        }
        return quote + 1;
    }
}
