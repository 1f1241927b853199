package tenken.source.dynamictools;

import java.util.BitSet;

/// Reads one JSON text token by token, accepting exactly what JavaScript's `JSON.parse` accepts.
///
/// Jackson is stricter (it refuses lone surrogates, which `JSON.stringify` writes into texts cut within a character) and
/// tells only roughly where it stopped, while an operator repairs a file by that place. A level of nesting costs one
/// bit and no stack.
final class DefinitionTokens {
    enum Token { OBJECT, END_OBJECT, ARRAY, END_ARRAY, NAME, STRING, NUMBER, TRUE, FALSE, NULL, END }

    private enum Expected { VALUE, VALUE_OR_END, NAME, NAME_OR_END, COMMA_OR_END }

    private final JsonText json;
    private final BitSet objects = new BitSet();
    private Expected expected = Expected.VALUE;
    private int depth;
    private int start;
    private String text = "";

    DefinitionTokens(String json) {
        this.json = new JsonText(json);
    }

    /// Where the last token begins, in UTF-16 units.
    int start() {
        return start;
    }

    /// What the last name, string or number says.
    String text() {
        return text;
    }

    /// @throws Unfit `EMPTY`, `TRUNCATED` or `INVALID_JSON`
    Token next() throws Unfit {
        advance();
        if (expected == Expected.COMMA_OR_END) {
            if (depth == 0 && json.isAtEnd()) {
                return Token.END;
            }
            if (depth == 0 || json.here() != ',') {
                return close();
            }
            json.accept(',');
            advance();
            expected = objects.get(depth) ? Expected.NAME : Expected.VALUE;
        }
        return switch (expected) {
            case NAME_OR_END -> json.is('}') ? close() : name();
            case VALUE_OR_END -> json.is(']') ? close() : value();
            case NAME -> name();
            case VALUE, COMMA_OR_END -> value();
        };
    }

    /// Passes over one value, whatever is in it.
    void skip() throws Unfit {
        int outside = depth;
        do {
            next();
        } while (depth > outside);
    }

    /// Passes over the end of the array one is in, if that comes next.
    boolean endsArray() throws Unfit {
        json.skipSpace();
        return json.is(']') && next() == Token.END_ARRAY;
    }

    private void advance() {
        json.skipSpace();
        start = json.at();
    }

    private Token value() throws Unfit {
        char first = json.here();
        expected = Expected.COMMA_OR_END;
        return switch (first) {
            case '{' -> open(first, true, Expected.NAME_OR_END, Token.OBJECT);
            case '[' -> open(first, false, Expected.VALUE_OR_END, Token.ARRAY);
            case 't' -> word("true", Token.TRUE);
            case 'f' -> word("false", Token.FALSE);
            case 'n' -> word("null", Token.NULL);
            case '"' -> {
                text = json.string();
                yield Token.STRING;
            }
            default -> {
                text = json.number();
                yield Token.NUMBER;
            }
        };
    }

    private Token word(String word, Token token) throws Unfit {
        json.word(word);
        return token;
    }

    private Token name() throws Unfit {
        text = json.string();
        json.skipSpace();
        json.accept(':');
        expected = Expected.VALUE;
        return Token.NAME;
    }

    private Token open(char bracket, boolean object, Expected inside, Token token) throws Unfit {
        json.accept(bracket);
        objects.set(++depth, object);
        expected = inside;
        return token;
    }

    private Token close() throws Unfit {
        if (depth == 0) {
            throw json.unexpected();
        }
        boolean object = objects.get(depth--);
        json.accept(object ? '}' : ']');
        expected = Expected.COMMA_OR_END;
        return object ? Token.END_OBJECT : Token.END_ARRAY;
    }
}
