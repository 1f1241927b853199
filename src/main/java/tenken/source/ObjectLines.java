package tenken.source;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tenken.event.Oddity;
import tenken.event.RejectedLine.Reason;
import tenken.source.JsonTokens.Token;

/// Reads a line that should hold exactly one JSON object, and says what it holds instead where it does not.
public final class ObjectLines {
    /// Takes the fields of the object as they come.
    @FunctionalInterface
    public interface Fields {
        /// A name has just been read; reads its value and gives the value's last token.
        Token field(JsonTokens tokens) throws IOException;
    }

    /// What a line turned out to be.
    ///
    /// @param reason null where the line is blank or an object
    /// @param column the byte of the line at which reading stopped, where there is a reason
    public record Reading(boolean blank, @Nullable Reason reason, long column) {
        static final Reading BLANK = new Reading(true, null, 0);
        static final Reading OBJECT = new Reading(false, null, 0);
    }

    private final LineCursor line;
    private final JsonTokens tokens;
    private boolean otherBlanks;

    public ObjectLines(LineCursor line) {
        this.line = line;
        this.tokens = new JsonTokens(line);
    }

    /// Reads the line the cursor stands on, to its end.
    public Reading read(Fields fields) throws IOException {
        tokens.reset();
        Reading reading = reading(fields);
        line.finishLine();
        return reading;
    }

    /// What was unusual about the object just read.
    public Set<Oddity> oddities() {
        var oddities = EnumSet.noneOf(Oddity.class);
        if (tokens.sawInvalidUtf8()) {
            oddities.add(Oddity.INVALID_UTF8);
        }
        if (tokens.sawControlCharacter()) {
            oddities.add(Oddity.CONTROL_CHARACTER);
        }
        if (tokens.deepest() > Oddity.DEEP_LEVELS) {
            oddities.add(Oddity.DEEP_NESTING);
        }
        if (line.length() > Oddity.LONG_LINE_BYTES) {
            oddities.add(Oddity.LONG_LINE);
        }
        return oddities;
    }

    private Reading reading(Fields fields) throws IOException {
        otherBlanks = false;
        int first = skipBlanks();
        if (first == 0xEF) {
            if (!skipByteOrderMark()) {
                return rejected(Reason.INVALID_JSON);
            }
            first = skipBlanks();
        }
        if (first < 0) {
            return Reading.BLANK;
        }
        if (first == 0 || otherBlanks) {
            return rejected(first == 0 ? Reason.NUL_BYTES : Reason.INVALID_JSON);
        }
        Token token = tokens.next();
        if (token != Token.OBJECT_START) {
            return rejected(notAnObject(token));
        }
        for (token = tokens.next(); token == Token.NAME; token = tokens.next()) {
            Token last = fields.field(tokens);
            if (last == Token.TRUNCATED || last == Token.WRONG) {
                return rejected(reasonOf(last));
            }
        }
        if (token != Token.OBJECT_END) {
            return rejected(reasonOf(token));
        }
        return tokens.next() == Token.END ? Reading.OBJECT : rejected(Reason.SEVERAL_VALUES);
    }

    /// Of a line that begins otherwise: a whole value of another kind, several, or no JSON at all.
    private Reason notAnObject(Token first) throws IOException {
        Token last = tokens.skip(first);
        if (last == Token.TRUNCATED || last == Token.WRONG) {
            return reasonOf(last);
        }
        return tokens.next() == Token.END ? Reason.NOT_AN_OBJECT : Reason.INVALID_JSON;
    }

    private static Reason reasonOf(Token token) {
        return token == Token.TRUNCATED ? Reason.TRUNCATED : Reason.INVALID_JSON;
    }

    private Reading rejected(Reason reason) {
        return new Reading(false, reason, line.column());
    }

    /// A line of nothing but blanks is blank, whatever blanks they are; before a value JSON allows only some of them.
    private int skipBlanks() throws IOException {
        int c = line.peek();
        while (c == ' ' || c >= '\t' && c <= '\r') {
            otherBlanks |= c == 0x0B || c == 0x0C;
            line.read();
            c = line.peek();
        }
        return c;
    }

    private boolean skipByteOrderMark() throws IOException {
        return line.read() == 0xEF && line.read() == 0xBB && line.read() == 0xBF;
    }
}
