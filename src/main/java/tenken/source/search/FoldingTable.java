package tenken.source.search;

import java.text.Normalizer;

/// How single letters fold that do so by themselves, whatever stands beside them; the others need [Folding].
final class FoldingTable {
    /// Not a letter that folds by itself.
    static final char NONE = 0;

    private static final FoldingTable TABLE = new FoldingTable();

    private final char[] folded = new char[0x1_0000];
    /// What the letter is before kana and case are folded, to know where a prolonged sound mark stands.
    private final char[] plain = new char[0x1_0000];

    private FoldingTable() {
        for (int letter = 1; letter < folded.length; letter++) {
            char c = (char) letter;
            if (c == '\\' || Character.isSurrogate(c) || !Character.isDefined(c)) {
                continue;
            }
            String normal = c < 0x80 ? String.valueOf(c) : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            if (normal.length() == 1 && isAlone(c) && isAlone(normal.charAt(0))) {
                int small = Folding.foldLetter(normal.charAt(0));
                plain[letter] = normal.charAt(0);
                folded[letter] = small < 0x1_0000 ? (char) small : NONE;
            }
        }
    }

    static FoldingTable table() {
        return TABLE;
    }

    char folded(int letter) {
        return folded[letter];
    }

    char plain(int letter) {
        return plain[letter];
    }

    /// Marks join the letter before them, and so do the parts of Korean syllables.
    private static boolean isAlone(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> false;
            default -> c < 0x1100 || c > 0x11FF;
        };
    }
}
