package tenken.query;

import java.text.Normalizer;
import java.util.Locale;

/// A text without what does not count when words are compared: case, width (ＡＢＣ, ｶﾅ), and which kana it is in.
public final class Folded {
    private static final int KATAKANA_FIRST = 0x30A1;
    private static final int KATAKANA_LAST = 0x30F6;
    private static final int TO_HIRAGANA = 0x60;

    private Folded() {}

    public static String of(String text) {
        var folded = new StringBuilder(width(text).toLowerCase(Locale.ROOT));
        for (int i = 0; i < folded.length(); i++) {
            char one = folded.charAt(i);
            if (one >= KATAKANA_FIRST && one <= KATAKANA_LAST) {
                folded.setCharAt(i, (char) (one - TO_HIRAGANA));
            }
        }
        return folded.toString();
    }

    /// With one width alone: `＞＝５００` becomes `>=500`.
    static String width(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
