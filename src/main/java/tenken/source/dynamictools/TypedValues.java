package tenken.source.dynamictools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tenken.source.dynamictools.DefinitionTokens.Token;
import tenken.tool.UnreadableTool.Reason;

/// Takes the next value of a JSON text as the type it has to be; `field` is what a wrong one is called.
record TypedValues(DefinitionTokens tokens) {
    /// Reads one value of a list.
    interface Item<T> {
        T read(String field) throws Unfit;
    }

    String text(String field) throws Unfit {
        require(tokens.next() == Token.STRING, field);
        return tokens.text();
    }

    String filledText(String field) throws Unfit {
        String text = text(field);
        require(!text.isEmpty(), field);
        return text;
    }

    /// Null is as good as absent.
    Optional<String> optionalText(String field) throws Unfit {
        Token token = tokens.next();
        require(token == Token.STRING || token == Token.NULL, field);
        return token == Token.STRING ? Optional.of(tokens.text()) : Optional.empty();
    }

    String oneOf(Set<String> words, String field) throws Unfit {
        String text = text(field);
        require(words.contains(text), field);
        return text;
    }

    /// As a double, which is what the system has; one beyond a double's range is no number to it.
    double number(String field) throws Unfit {
        require(tokens.next() == Token.NUMBER, field);
        double number = Double.parseDouble(tokens.text());
        require(Double.isFinite(number), field);
        return number + 0.0;
    }

    boolean truth(String field) throws Unfit {
        Token token = tokens.next();
        require(token == Token.TRUE || token == Token.FALSE, field);
        return token == Token.TRUE;
    }

    <T> List<T> list(String field, Item<T> item) throws Unfit {
        require(tokens.next() == Token.ARRAY, field);
        var list = new ArrayList<T>();
        while (!tokens.endsArray()) {
            list.add(item.read(field + "[" + list.size() + "]"));
        }
        return List.copyOf(list);
    }

    /// Passes over a list of anything, or null.
    void optionalList(String field) throws Unfit {
        Token token = tokens.next();
        require(token == Token.ARRAY || token == Token.NULL, field);
        while (token == Token.ARRAY && !tokens.endsArray()) {
            tokens.skip();
        }
    }

    private void require(boolean fits, String field) throws Unfit {
        if (!fits) {
            throw new Unfit(Reason.WRONG_TYPE, field, tokens.start());
        }
    }
}
