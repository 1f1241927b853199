package tenken.runbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a system's runbook asks for, loaded from `resources/runbooks/<system>.json`.
///
/// @param version of the runbook the numbers come from
public record Runbook(String system, String title, String version, List<NamedQuery> queries) {

    /// The systems Tenken knows of, whether or not it can read their files yet.
    public static final List<String> SYSTEMS = List.of("dynamic-tools", "aide", "auto-issue-processor", "agent-framework", "el-agent");

    /// A question the runbook asks of the logs.
    ///
    /// @param mission the rows of the mission it answers, such as `S0-2.1b`
    /// @param window  the span it looks at where nobody says otherwise: `24h`, `7d`, `all`
    /// @param top     rows it gives at most where nobody says otherwise; null for all
    public record NamedQuery(String name, List<String> mission, String window, @Nullable Integer top, List<Column> columns) {}

    /// @param unit `text`, `count`, `ms`, `ratio` (0 to 1), `score` (0 to 1), `hour` (0 to 23) or `instant` (ISO 8601, UTC)
    public record Column(String name, String unit) {}

    public static Runbook of(String system) {
        try (InputStream in = Runbook.class.getResourceAsStream("/runbooks/" + system + ".json")) {
            if (in == null) {
                throw new IllegalArgumentException("There is no runbook for " + system);
            }
            return new ObjectMapper().readValue(in, Runbook.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The runbook of " + system + " cannot be read", e);
        }
    }

    public Optional<NamedQuery> query(String name) {
        return queries.stream().filter(query -> query.name().equals(name)).findFirst();
    }
}
