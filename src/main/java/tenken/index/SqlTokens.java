package tenken.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tenken.index.SqlDesk.Refusal;

/// What a typed statement is made of, read as SQLite reads it, to see before it is run that it only asks.
///
/// This is the second lock: the connection itself refuses to write. What it bars besides is what reaches beyond the index
/// or takes its limits away: `ATTACH`, `PRAGMA`, functions that load code or touch files.
final class SqlTokens {
    /// @param from first character, from 0
    record Token(String text, int from) {
        /// The name it stands for, without its quotes.
        String name() {
            boolean quoted = text.length() > 1 && "\"`[".indexOf(text.charAt(0)) >= 0;
            return (quoted ? text.substring(1, text.length() - 1) : text).toLowerCase(Locale.ROOT);
        }

        int to() {
            return from + text.length();
        }
    }

    private static final Pattern TOKEN = Pattern.compile("(?<blank>\\s++|--[^\\n]*+|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/)?)"
            + "|(?<word>[A-Za-z_\\x80-\\uFFFF$][\\w$\\x80-\\uFFFF]*+)"
            + "|(?<other>'(?:[^']|'')*+'?|\"(?:[^\"]|\"\")*+\"?|`(?:[^`]|``)*+`?|\\[[^\\]]*+\\]?|\\d[\\w.]*+|.)", Pattern.DOTALL);
    private static final Set<String> ASKING = Set.of("select", "with", "values");
    private static final Set<String> BARRED = Set.of("attach", "detach", "pragma", "vacuum", "load_extension", "readfile", "writefile", "edit",
            "fts3_tokenizer", "sqlite_dbpage", "zipfile", "fsdir");

    private final List<Token> tokens;

    private SqlTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    static SqlTokens of(String sql) {
        var tokens = new ArrayList<Token>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            if (matcher.group("blank") == null) {
                tokens.add(new Token(matcher.group(), matcher.start()));
            }
        }
        return new SqlTokens(tokens);
    }

    List<Token> tokens() {
        return tokens;
    }

    /// @throws Refusal where it is not one statement that only asks
    void check() throws Refusal {
        if (tokens.isEmpty() || tokens.getFirst().text().equals(";")) {
            throw new Refusal(Refusal.Kind.EMPTY, 0, "");
        }
        int first = 0;
        if (is(0, "explain")) {
            first = is(1, "query") && is(2, "plan") ? 3 : 1;
        }
        if (first >= tokens.size() || !ASKING.contains(tokens.get(first).name())) {
            Token said = tokens.get(Math.min(first, tokens.size() - 1));
            throw new Refusal(Refusal.Kind.NOT_A_QUESTION, said.from(), said.text());
        }
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.text().equals(";") && i + 1 < tokens.size()) {
                throw new Refusal(Refusal.Kind.MORE_THAN_ONE, tokens.get(i + 1).from(), tokens.get(i + 1).text());
            } else if (BARRED.contains(token.name()) || token.name().startsWith("pragma_")) {
                throw new Refusal(Refusal.Kind.BARRED, token.from(), token.text());
            }
        }
    }

    private boolean is(int at, String word) {
        return at < tokens.size() && tokens.get(at).name().equals(word);
    }
}
