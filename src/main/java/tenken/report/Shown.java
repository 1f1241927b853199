package tenken.report;

import java.util.function.UnaryOperator;
import tenken.text.Texts;

/// A log's text on its way into a document for people: secrets covered, cut where it is very long, then made safe for the format.
///
/// @param escaping of the format
record Shown(Texts texts, UnaryOperator<String> escaping) {
    /// Characters of a message that a report shows; a cut is told, with the full length.
    static final int LIMIT = 300;

    String of(String text) {
        String covered = Secrets.covered(text);
        int length = covered.codePointCount(0, covered.length());
        if (length <= LIMIT) {
            return escaping.apply(covered);
        }
        String head = covered.substring(0, covered.offsetByCodePoints(0, LIMIT));
        return escaping.apply(head) + texts.of("report.shortened", length);
    }
}
