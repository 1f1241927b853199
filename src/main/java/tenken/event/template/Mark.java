package tenken.event.template;

import java.util.Locale;
import java.util.regex.Pattern;

/// What stands in a template in the place of a part that varies: see [tenken.event.Fingerprint].
public enum Mark {
    TEXT("<text>", "'[^'\\n]*+'|\"[^\"\\n]*+\"|`[^`\\n]*+`|「[^」\\n]*+」"),
    URL("<url>", "[^\\s'\"]++"),
    PATH("<path>", "[^\\s'\"]++"),
    ID("<id>", "[\\w-]++"),
    NUMBER("<n>", "[+-]?\\d++(?:[.,]\\d++)*+");

    static final Pattern ANY = Pattern.compile("<(?:text|url|path|id|n)>");

    private final String sign;
    private final Pattern shape;

    Mark(String sign, String shape) {
        this.sign = sign;
        this.shape = Pattern.compile(shape);
    }

    /// As the template writes it: `<id>`.
    public String sign() {
        return sign;
    }

    /// The last part of a text's key: `id`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What such a part usually looks like.
    Pattern shape() {
        return shape;
    }

    static Mark of(String sign) {
        for (Mark mark : values()) {
            if (mark.sign.equals(sign)) {
                return mark;
            }
        }
        throw new IllegalArgumentException(sign);
    }
}
