package tenken.event.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import tenken.event.Fingerprint;

/// A part of a message that its template does not keep.
///
/// @param value as it stands in the message
public record MaskedPart(Mark mark, String value) {

    /// The parts of a message that fell away, from left to right, found by laying the message beside its template.
    ///
    /// What stands between two marks is looked for from the left, so that it takes time in proportion to the message.
    ///
    /// @return one for each mark of the template; empty where the message is not one of the template's
    public static List<MaskedPart> of(String message, String template) {
        String text = message.length() > Fingerprint.LIMIT ? message.substring(0, Fingerprint.LIMIT) : message;
        var parts = new ArrayList<MaskedPart>();
        Matcher marks = Mark.ANY.matcher(template);
        boolean more = marks.find();
        int at = more ? marks.start() : template.length();
        if (!text.startsWith(template.substring(0, at))) {
            return List.of();
        }
        while (more) {
            Mark mark = Mark.of(marks.group());
            int after = marks.end();
            more = marks.find();
            String next = template.substring(after, more ? marks.start() : template.length());
            int end = more ? end(text, at, mark, next) : lastEnd(text, at, next);
            if (end < 0) {
                return List.of();
            }
            parts.add(new MaskedPart(mark, text.substring(at, end)));
            at = end + next.length();
        }
        return List.copyOf(parts);
    }

    /// Where a part ends: where its usual shape does if the template goes on there, else where it goes on next.
    private static int end(String message, int from, Mark mark, String next) {
        Matcher shape = mark.shape().matcher(message).region(from, message.length());
        if (shape.lookingAt() && message.startsWith(next, shape.end())) {
            return shape.end();
        }
        return from >= message.length() ? -1 : message.indexOf(next, from + 1);
    }

    /// The last part goes as far as what the template ends in.
    private static int lastEnd(String message, int from, String tail) {
        int end = message.length() - tail.length();
        return end > from && message.endsWith(tail) ? end : -1;
    }
}
