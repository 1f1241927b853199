package tenken.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import tenken.settings.Settings;
import tenken.text.Language;
import tenken.text.Problem;

/// Keeps the operator's settings. A file that cannot be read counts as no choice made, and is set aside before it is written over.
public final class SettingsFile {
    private final ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private final Path file;

    /// @param state Tenken's own folder
    public SettingsFile(Path state) {
        this.file = state.resolve("settings.json");
    }

    public Settings read() {
        JsonNode node = tree().orElse(json.createObjectNode());
        return new Settings(
                text(node, "workspace").map(Path::of),
                text(node, "language").flatMap(SettingsFile::language),
                text(node, "zone").flatMap(SettingsFile::zone),
                node.path("dark").isBoolean() ? Optional.of(node.path("dark").asBoolean()) : Optional.empty(),
                text(node, "event_columns"));
    }

    public void write(Settings settings) throws Problem {
        ObjectNode node = json.createObjectNode();
        settings.workspace().ifPresent(path -> node.put("workspace", path.toString()));
        settings.language().ifPresent(language -> node.put("language", language.name().toLowerCase(Locale.ROOT)));
        settings.zone().ifPresent(zone -> node.put("zone", zone.getId()));
        settings.dark().ifPresent(dark -> node.put("dark", dark));
        settings.eventColumns().ifPresent(columns -> node.put("event_columns", columns));
        try {
            if (Files.exists(file) && tree().isEmpty()) {
                Files.move(file, file.resolveSibling("settings.json.aside"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            WholeFile.write(file, json.writeValueAsBytes(node));
        } catch (IOException e) {
            throw new Problem(e, Problem.Kind.CANNOT_CREATE, "cannot-write", file);
        }
    }

    private Optional<JsonNode> tree() {
        try {
            return json.readTree(Files.readAllBytes(file)) instanceof ObjectNode node ? Optional.of(node) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.path(name).isTextual() ? Optional.of(node.path(name).asText()) : Optional.empty();
    }

    private static Optional<Language> language(String word) {
        return switch (word) {
            case "ja" -> Optional.of(Language.JA);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
