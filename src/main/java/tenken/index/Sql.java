package tenken.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Finds a statement by its name: `query/event-page` is `resources/tenken/index/query/event-page.sql`.
///
/// A line of a statement may end in `--? word`: it belongs to the statement only where that word is asked for.
final class Sql {
    private static final Pattern OPTIONAL = Pattern.compile("\\s*--\\? (\\w+)$");
    private static final ConcurrentMap<String, String> TEXTS = new ConcurrentHashMap<>();

    private Sql() {}

    static String of(String name) {
        return of(name, Set.of());
    }

    /// The statement with its optional lines for `words`.
    static String of(String name, Set<String> words) {
        return TEXTS.computeIfAbsent(name, Sql::load).lines()
                .filter(line -> isWanted(line, words))
                .map(line -> OPTIONAL.matcher(line).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    /// Runs every statement of a script.
    static void script(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String part : of(name).split(";\\s*(\n|$)")) {
                if (!part.isBlank()) {
                    statement.execute(part);
                }
            }
        }
    }

    private static boolean isWanted(String line, Set<String> words) {
        var optional = OPTIONAL.matcher(line);
        return !optional.find() || words.contains(optional.group(1));
    }

    private static String load(String name) {
        try (InputStream in = Sql.class.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no statement called " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
