package tenken.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Machine output: keys in the order they were put, UTF-8, LF. What is not known is null, never 0.
final class Json {
    private static final ObjectMapper MAPPER =
            new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);
    private static final double EXACT_WHOLE_NUMBERS = 1L << 53;

    private Json() {}

    static Map<String, @Nullable Object> object() {
        return new LinkedHashMap<>();
    }

    /// Prints one document on one line.
    static void print(PrintStream out, Object document) throws IOException {
        out.write(MAPPER.writeValueAsBytes(document));
        out.write('\n');
    }

    static @Nullable Object of(Optional<?> value) {
        return value.isPresent() ? of(value.get()) : null;
    }

    static @Nullable Object of(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : null;
    }

    static @Nullable Object of(OptionalLong value) {
        return value.isPresent() ? (Object) value.getAsLong() : null;
    }

    static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Instant instant -> instant.toString();
            case Double decimal -> number(decimal);
            default -> value;
        };
    }

    /// Whole numbers without a point.
    static Object number(double value) {
        return value == Math.rint(value) && Math.abs(value) <= EXACT_WHOLE_NUMBERS ? (Object) (long) value : (Object) value;
    }

    /// An empty text is one that was not there.
    static @Nullable String text(String value) {
        return value.isEmpty() ? null : value;
    }
}
