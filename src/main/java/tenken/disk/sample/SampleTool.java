package tenken.disk.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/// A tool of the catalogue, and how it behaves.
///
/// @param about     the catalogue's own entry
/// @param broken    whether its file has been cut short
/// @param deletedAt empty while it is in service
record SampleTool(String id, String name, String code, JsonNode about, Instant createdAt, Optional<Instant> deletedAt, boolean broken) {
    static SampleTool of(JsonNode about, String code) {
        String name = about.get("name").asText();
        Optional<Instant> deletedAt = about.has("deletedAt") ? Optional.of(Instant.parse(about.get("deletedAt").asText())) : Optional.empty();
        return new SampleTool(id(name, code), name, code, about, Instant.parse(about.get("createdAt").asText()), deletedAt, about.path("broken").asBoolean());
    }

    /// `dt_` and the first 12 hexadecimal digits of SHA-256 over `name:code`, as the system reckons it.
    private static String id(String name, String code) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest((name + ":" + code).getBytes(StandardCharsets.UTF_8));
            return "dt_" + HexFormat.of().formatHex(hash).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /// Whether it is in service during the whole of a period.
    boolean isThere(Instant from, Instant to) {
        return !createdAt.isAfter(from) && deletedAt.filter(at -> at.isBefore(to)).isEmpty();
    }

    boolean isThereAt(Instant at) {
        return isThere(at, at);
    }

    /// As the system reckons it when the tool is made: the lesser of safety and quality, where the first critical pattern makes safety 0.3.
    double confidence() {
        double safety = isCritical() ? 0.3 : about.get("safety").asDouble();
        return Math.min(safety, about.get("quality").asDouble());
    }

    /// Whether its code has a pattern that the system takes for a critical risk: it is stored, but never runs.
    boolean isCritical() {
        return about.path("critical").asBoolean();
    }

    String actor() {
        return about.path("by").asText("extension");
    }

    /// The definition as its file holds it.
    ObjectNode definition(Usage usage) {
        ObjectNode file = Json.object();
        file.put("id", id).put("name", name).put("description", about.get("description").asText()).put("mode", "function");
        file.set("parameters", about.get("parameters"));
        file.put("code", code).put("createdAt", about.get("createdAt").asText()).put("updatedAt", about.get("createdAt").asText());
        file.put("createdFromTask", about.path("task").asText("手動作成")).put("usageCount", usage.runs(this));
        usage.last(this).ifPresent(at -> file.put("lastUsedAt", at));
        number(file, "confidenceScore", confidence());
        file.put("verificationStatus", isCritical() ? "unverified" : "passed");
        file.set("tags", about.get("tags"));
        return file.put("createdBy", actor());
    }

    /// JavaScript writes a whole number without a point.
    static void number(ObjectNode object, String key, double value) {
        if (value == (long) value) {
            object.put(key, (long) value);
        } else {
            object.put(key, value);
        }
    }
}
