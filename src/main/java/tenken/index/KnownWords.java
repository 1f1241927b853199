package tenken.index;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tenken.event.Field;
import tenken.query.Words.Word;

/// The values that events have, from the dictionaries and roll-ups; no event is looked at.
public final class KnownWords {
    /// A hostile log has words without end.
    private static final int MOST_READ = 100_000;

    private final Connection connection;
    private final Map<Integer, KindRow> kinds;

    KnownWords(Connection connection, List<KindRow> kinds) {
        this.connection = connection;
        this.kinds = kinds.stream().collect(Collectors.toMap(KindRow::id, Function.identity()));
    }

    /// The first of those wanted: the most frequent where the index keeps count.
    public List<Word> of(Field field, Predicate<String> wanted, int limit) throws IndexFailed {
        return IndexReader.asked(() -> switch (field) {
            case TOOL -> read("query/tool-words", wanted, limit);
            case ACTOR -> read("query/actor-words", wanted, limit);
            case MESSAGE -> read("query/message-words", wanted, limit);
            case TEMPLATE -> read("query/template-words", wanted, limit);
            case FILE -> read("query/file-words", wanted, limit);
            case ACTION -> ofKinds(kind -> List.of(kind.action(), kind.sourceAction()), wanted, limit);
            case OUTCOME -> ofKinds(kind -> List.of(kind.outcome().word()), wanted, limit);
            case SEVERITY -> ofKinds(kind -> List.of(kind.severityOf().word()), wanted, limit);
            case STREAM -> ofKinds(kind -> List.of(kind.stream().name().toLowerCase(Locale.ROOT)), wanted, limit);
            case SYSTEM -> ofKinds(kind -> List.of(EventRow.SYSTEM), wanted, limit);
        });
    }

    private List<Word> read(String query, Predicate<String> wanted, int limit) throws SQLException {
        var found = new ArrayList<Word>();
        try (PreparedStatement statement = connection.prepareStatement(Sql.of(query)); ResultSet row = statement.executeQuery()) {
            for (int i = 0; i < MOST_READ && found.size() < limit && row.next(); i++) {
                if (wanted.test(row.getString(1))) {
                    long events = row.getLong(2);
                    found.add(new Word(row.getString(1), events < 0 ? OptionalLong.empty() : OptionalLong.of(events)));
                }
            }
        }
        return List.copyOf(found);
    }

    private List<Word> ofKinds(Function<KindRow, List<String>> words, Predicate<String> wanted, int limit) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (PreparedStatement statement = connection.prepareStatement(Sql.of("query/kind-totals")); ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long events = row.getLong(2);
                KindRow kind = kinds.get(row.getInt(1));
                if (kind != null) {
                    words.apply(kind).stream().distinct().forEach(word -> counts.merge(word, events, Long::sum));
                }
            }
        }
        return counts.entrySet().stream().filter(entry -> !entry.getKey().isEmpty() && wanted.test(entry.getKey()))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(limit).map(entry -> new Word(entry.getKey(), OptionalLong.of(entry.getValue()))).toList();
    }
}
