package tenken.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import tenken.text.Language;

/// The words of the language in all their spellings, from `resources/tenken/query/words.properties`.
final class Vocabulary {
    private static final int LONGEST = 40;
    private static final int LAST_ASCII = 0x7F;
    private static final int NEAR = 2;
    private static final int MOST_NEAR = 3;
    private static final Properties SPELLINGS = load();
    private static final Map<String, String> WORDS = words();

    private Vocabulary() {}

    static Optional<QueryField> field(String typed) {
        return word("field.", typed).map(one -> QueryField.valueOf(one.toUpperCase(Locale.ROOT)));
    }

    /// The names a field goes by, Tenken's own first.
    static List<String> names(QueryField field) {
        return spellings("field." + field.word());
    }

    /// A value's word, where it is a spelling of one.
    static Optional<String> value(QueryField field, String typed) {
        return word("value." + field.word() + ".", typed);
    }

    /// The name a field goes by in a language.
    static String name(QueryField field, Language language) {
        return spelling(names(field), language);
    }

    /// A value as it is called in a language; itself where it has no name there.
    static String value(QueryField field, String value, Language language) {
        return spelling(spellings(field, value), language);
    }

    /// The language in which something was written.
    static Language language(String written) {
        return isForeign(written) ? Language.JA : Language.EN;
    }

    private static String spelling(List<String> spellings, Language language) {
        return switch (language) {
            case EN -> spellings.getFirst();
            case JA -> spellings.stream().filter(Vocabulary::isForeign).findFirst().orElse(spellings.getFirst());
        };
    }

    private static boolean isForeign(String spelling) {
        return Folded.width(spelling).chars().anyMatch(one -> one > LAST_ASCII);
    }

    /// The spellings of a value; only itself where there are no others.
    static List<String> spellings(QueryField field, String value) {
        String key = "value." + field.word() + "." + value;
        return SPELLINGS.containsKey(key) ? spellings(key) : List.of(value);
    }

    /// How many milliseconds a unit has.
    static Optional<Long> unit(String typed) {
        return word("unit.", typed).map(Long::valueOf);
    }

    /// The fields whose names are most like what was typed; all where none is.
    static List<String> near(String typed) {
        String folded = Folded.of(typed);
        if (folded.length() > LONGEST) {
            return allFields();
        }
        record Near(String name, int distance) {}
        List<Near> near = Arrays.stream(QueryField.values()).flatMap(field -> names(field).stream())
                .map(name -> new Near(name, Folded.of(name).startsWith(folded) ? 0 : distance(folded, Folded.of(name))))
                .filter(one -> one.distance() <= NEAR && one.distance() < one.name().length())
                .sorted(Comparator.comparingInt(Near::distance)).toList();
        return near.isEmpty() ? allFields()
                : near.stream().filter(one -> one.distance() == near.getFirst().distance()).map(Near::name).limit(MOST_NEAR).toList();
    }

    private static List<String> allFields() {
        return Arrays.stream(QueryField.values()).map(QueryField::word).toList();
    }

    private static Optional<String> word(String kind, String typed) {
        return typed.length() > LONGEST ? Optional.empty() : Optional.ofNullable(WORDS.get(kind + Folded.of(typed)));
    }

    private static List<String> spellings(String key) {
        return List.of(SPELLINGS.getProperty(key).split(", "));
    }

    /// Kind and folded spelling to the word.
    private static Map<String, String> words() {
        var words = new HashMap<String, String>();
        for (String key : new TreeSet<>(SPELLINGS.stringPropertyNames())) {
            int word = key.lastIndexOf('.') + 1;
            spellings(key).forEach(spelling -> words.put(key.substring(0, word) + Folded.of(spelling), key.substring(word)));
        }
        return Map.copyOf(words);
    }

    private static Properties load() {
        var properties = new Properties();
        try (InputStream in = Vocabulary.class.getResourceAsStream("words.properties")) {
            if (in == null) {
                throw new IllegalStateException("The words of the query language are missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The words of the query language cannot be read", e);
        }
        return properties;
    }

    /// Letters to add, drop, change or swap with a neighbour.
    private static int distance(String one, String other) {
        var rows = new ArrayList<int[]>();
        for (int i = 0; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                    continue;
                }
                int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(rows.get(i - 1)[j], row[j - 1]) + 1, rows.get(i - 1)[j - 1] + cost);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    row[j] = Math.min(row[j], rows.get(i - 2)[j - 2] + 1);
                }
            }
            rows.add(row);
        }
        return rows.getLast()[other.length()];
    }
}
