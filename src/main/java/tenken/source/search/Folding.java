package tenken.source.search;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// Takes out of a text what does not count when it is searched for as people write it.
///
/// Width and forms go by Unicode's NFKC, katakana become hiragana, capitals become small, and a letter that JSON writes
/// as an escape becomes that letter. A prolonged sound mark at the end of a word in kana goes: サーバー and サーバ are
/// one word. Two texts that are equal after this are found for each other.
final class Folding {
    static final char PROLONGED = 'ー';
    private static final int KATAKANA_TO_HIRAGANA = 0x60;

    private Folding() {}

    static String fold(String text) {
        String plain = Normalizer.normalize(text.indexOf('\\') < 0 ? text : withoutEscapes(text), Normalizer.Form.NFKC);
        var folded = new StringBuilder(plain.length());
        for (int at = 0; at < plain.length(); ) {
            int letter = plain.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (letter != PROLONGED || at == 0 || counts(plain.codePointBefore(at), next < plain.length() ? plain.codePointAt(next) : -1)) {
                folded.appendCodePoint(foldLetter(letter));
            }
            at = next;
        }
        return folded.toString();
    }

    static byte[] foldedBytes(String text) {
        return fold(text).getBytes(StandardCharsets.UTF_8);
    }

    /// Of a letter as NFKC has it.
    static int foldLetter(int letter) {
        if (letter >= 'ァ' && letter <= 'ヶ' || letter == 'ヽ' || letter == 'ヾ') {
            return letter - KATAKANA_TO_HIRAGANA;
        }
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    /// Whether a prolonged sound mark counts between two letters: not at the end of a word in kana.
    ///
    /// @param next -1 where the text ends
    static boolean counts(int before, int next) {
        boolean katakana = isKatakana(before);
        boolean hiragana = isHiragana(before);
        return !katakana && !hiragana || next == PROLONGED || katakana && isKatakana(next) || hiragana && isHiragana(next);
    }

    private static boolean isKatakana(int letter) {
        return letter >= 'ァ' && letter <= 'ヿ';
    }

    private static boolean isHiragana(int letter) {
        return letter >= 'ぁ' && letter <= 'ゟ';
    }

    private static String withoutEscapes(String text) {
        var plain = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '\\' || at + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            int letter = text.charAt(at + 1) == 'u' ? hex(text, at + 2) : -1;
            if (letter >= 0) {
                plain.append((char) letter);
                at += 5;
            } else {
                // An escaped backslash is no beginning of another escape.
                plain.append(c).append(text.charAt(++at));
            }
        }
        return plain.toString();
    }

    private static int hex(String text, int from) {
        if (from + 4 > text.length()) {
            return -1;
        }
        int value = 0;
        for (int at = from; at < from + 4; at++) {
            int digit = Character.digit(text.charAt(at), 16);
            if (digit < 0 || text.charAt(at) >= 0x80) {
                return -1;
            }
            value = value << 4 | digit;
        }
        return value;
    }
}
