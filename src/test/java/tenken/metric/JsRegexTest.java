package tenken.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Expected counts: what the JavaScript specification says, checked with node's `matchAll`.
class JsRegexTest {
    private static final TimeBudget BUDGET = new TimeBudget(Duration.ofDays(1), () -> 0);

    /// `text` is in Java escapes, spelt out by `translateEscapes`.
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # space: the Unicode spaces and the byte order mark, not U+0085, U+200B or U+180E
            a\\sb,   '',  a\\u00a0b a\\u2003b a\\u3000b a\\ufeffb a\\u2028b a\\u000bb,  6
            a\\sb,   '',  a\\u0085b a\\u200bb a\\u180eb,                               0
            a[\\s]b, '',  a\\u00a0b a\\ufeffb,                                         2
            a\\Sb,   '',  a\\u00a0b a\\u0085b axb,                                     2
            a[\\S]b, '',  a\\ufeffb a\\u0085b axb,                                     2
            a[\\s\\S]b, '', a\\nb a\\u00a0b axb,                                       3
            # words are ASCII, and a combining mark is no part of one
            \\bx\\b, '',  x é-x éxé x\\u0301 xy,                                       4
            x\\B,    '',  xy x xé,                                                     1
            \\w,     '',  aé_9-,                                                       3
            # line ends: LF CR U+2028 U+2029, not U+0085
            a.b,     '',  a\\nb a\\rb a\\u2028b a\\u2029b a\\u0085b,                   1
            ^a,      m,   a\\na\\ra\\u2028a\\u0085a,                                   4
            a$,      m,   a\\r\\na\\u2029a\\u0085a,                                    3
            ^,       m,   a\\n,                                                        2
            ^a,      '',  a\\na,                                                       1
            a$,      '',  a\\na\\n,                                                    0
            # case: ASCII letters only
            secret,  i,   SECRET Secret \\u017fecret,                                  2
            token,   gi,  to\\u212aen TOKEN,                                           1
            # a class holds plain characters
            [[&&x],  '',  [ & x y,                                                     3
            # halves of a surrogate pair are characters
            ^.{3}$,  '',  \\ud83d\\ude00a,                                             1
            \\v,     '',  \\u000b\\n,                                                  1
            """)
    void compile_matchesWhatJavaScriptMatches(String source, String flags, String text, int matches) {
        String spelt = spelt(text);
        var code = BUDGET.spend(watch -> new Code(spelt, watch).count(JsRegex.compile(source, flags.replace("'", ""))));
        assertThat(code).contains(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\p{L}", "(a)\\1", "\\x41", "\\cJ", "[]", "[^]", "[\\b]", "a\\"})
    void compile_whatItDoesNotKnow_isRefused(String source) {
        assertThatThrownBy(() -> JsRegex.compile(source, "")).isInstanceOf(IllegalArgumentException.class)
                .isNotInstanceOf(PatternSyntaxException.class).hasMessageContaining("annot");
    }

    @ParameterizedTest
    @ValueSource(strings = {"u", "s", "y", "v"})
    void compile_flagsItDoesNotKnow_areRefused(String flags) {
        assertThatThrownBy(() -> JsRegex.compile("a", flags)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String spelt(String text) {
        var spelt = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (text.startsWith("\\u", at)) {
                spelt.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
                at += 5;
            } else if (text.startsWith("\\n", at) || text.startsWith("\\r", at)) {
                spelt.append(text.charAt(++at) == 'n' ? '\n' : '\r');
            } else {
                spelt.append(text.charAt(at));
            }
        }
        return spelt.toString();
    }
}
