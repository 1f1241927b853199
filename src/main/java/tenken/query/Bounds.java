package tenken.query;

import java.util.Optional;

/// How a value is held against something: `>=1s`, `1s..5s`, `1s`. In characters of one width.
///
/// @param sign `>=`, `>`, `<=`, `<`, `..`, or empty for the value itself
/// @param from what stands before the two dots, or behind the sign
/// @param to   what stands behind the two dots
record Bounds(String sign, String from, String to) {
    private static final String RANGE = "..";

    static Bounds of(String text) {
        String plain = Folded.width(text).strip().replace('\u301C', '~').replace("\u2265", ">=").replace("\u2264", "<=");
        for (String sign : new String[] {">=", ">", "<=", "<", "="}) {
            if (plain.startsWith(sign)) {
                return new Bounds(sign.equals("=") ? "" : sign, plain.substring(sign.length()).strip(), "");
            }
        }
        return split(plain, RANGE).or(() -> split(plain, "~")).orElse(new Bounds("", plain, ""));
    }

    private static Optional<Bounds> split(String plain, String at) {
        int dots = plain.indexOf(at);
        return dots < 0 ? Optional.empty()
                : Optional.of(new Bounds(RANGE, plain.substring(0, dots).strip(), plain.substring(dots + at.length()).strip()));
    }

    boolean isRange() {
        return sign.equals(RANGE);
    }
}
