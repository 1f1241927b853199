package tenken.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What quality asks of the code as a whole: its functions, its doc comments, whether it catches what it tries.
final class CodeShape {
    private final Map<String, Pattern> patterns = CodePattern.table("structure-patterns.json").stream()
            .collect(Collectors.toMap(CodePattern::type, CodePattern::regex));

    /// A function with a body: where it is declared, and over how many lines its braces stand.
    record Body(Code.Hit declared, int lines) {}

    List<Body> bodies(Code code) {
        var bodies = new ArrayList<Body>();
        code.each(pattern("function"), hit -> {
            int lines = code.bodyLines(hit);
            if (lines > 0) {
                bodies.add(new Body(hit, lines));
            }
        });
        return bodies;
    }

    int docComments(Code code) {
        return code.count(pattern("doc-comment"));
    }

    boolean catches(Code code) {
        return code.has(pattern("try")) && code.has(pattern("catch"));
    }

    private Pattern pattern(String type) {
        return Objects.requireNonNull(patterns.get(type), type);
    }
}
