package tenken.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
    @Test
    void of_controlCharacters_areCalledByTheirNames() {
        assertThat(VisibleText.of("\0\u001B[31m\u007F")).isEqualTo("〔NUL〕〔ESC〕[31m〔DEL〕");
        assertThat(VisibleText.of("one\ntwo\r\tthree")).isEqualTo("one〔LF〕two〔CR〕〔TAB〕three");
    }

    @Test
    void of_bidiAndZeroWidth_areNamed() {
        assertThat(VisibleText.of("safe\u202Etxt.exe")).isEqualTo("safe〔U+202E〕txt.exe");
        assertThat(VisibleText.of("a\u2066b\u2069\u200Bc\uFEFF\u0085\u2028")).isEqualTo("a〔U+2066〕b〔U+2069〕〔U+200B〕c〔U+FEFF〕〔U+0085〕〔U+2028〕");
    }

    /// A whole text can be written in tags without a single visible character.
    @Test
    void of_tags_areNamed() {
        assertThat(VisibleText.of("a\uDB40\uDC41b")).isEqualTo("a〔U+E0041〕b");
    }

    @Test
    void of_ordinaryText_staysAsItIs() {
        String text = "実行タイムアウト — ½ ｶﾅ \uD83D\uDC69\u200D\uD83D\uDCBB";
        assertThat(VisibleText.of(text)).isEqualTo(text);
    }

    @Test
    void of_halfASurrogate_isTheReplacementCharacter() {
        assertThat(VisibleText.of("a\uD800b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void lines_keepsLinesAndTabsOnly() {
        assertThat(VisibleText.lines("a\r\n\tb\rc\u0007")).isEqualTo("a\n\tb〔CR〕c〔BEL〕");
    }

    @Test
    void shortened_countsCharactersAndNotHalves() {
        assertThat(VisibleText.shortened("abcdef", 6)).isEqualTo("abcdef");
        assertThat(VisibleText.shortened("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(VisibleText.shortened("\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 2)).isEqualTo("\uD83D\uDE00…");
    }
}
