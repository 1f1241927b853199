package tenken.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tenken.event.Condition;
import tenken.event.Severity;

/// The values asked of one field, and what they make of it.
///
/// @param name   of the field, as it was written
/// @param errors hears of a value that the field cannot have
record FieldValues(QueryField field, String name, List<Value> values, Errors errors) {

    /// @param isQuoted taken letter for letter then
    record Value(String text, boolean isQuoted, int from, int to) {}

    @FunctionalInterface
    interface Errors {
        void add(QueryError.Kind kind, int from, int to, String... arguments);
    }

    /// @param from where the field's name stands
    Optional<Condition> condition(int from, int to) {
        if (field == QueryField.SEVERITY && values.size() == 1 && !values.getFirst().isQuoted()) {
            Bounds bounds = Bounds.of(values.getFirst().text());
            if (!bounds.sign().isEmpty()) {
                return bound(bounds, values.getFirst());
            }
        }
        var known = new ArrayList<String>();
        values.forEach(value -> word(value).ifPresent(known::add));
        if (values.isEmpty()) {
            errors.add(QueryError.Kind.MISSING_VALUE, from, to, name);
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(new Condition.Is(field.field().orElseThrow(), new TreeSet<>(known)));
    }

    /// The value as the filter wants it; nothing where the field cannot have it.
    private Optional<String> word(Value value) {
        Optional<String> spelt = value.isQuoted() ? Optional.empty() : Vocabulary.value(field, value.text());
        List<String> closed = field.closedValues();
        if (spelt.isEmpty() && !closed.isEmpty() && !closed.contains(value.text()) && !value.text().isEmpty()) {
            refuse(value);
            return Optional.empty();
        }
        return Optional.of(spelt.orElse(value.text()));
    }

    private void refuse(Value value) {
        errors.add(QueryError.Kind.UNKNOWN_VALUE, value.from(), value.to(), value.text(), name,
                String.join(", ", field.closedValues().stream().map(one -> Vocabulary.value(field, one, Vocabulary.language(name))).toList()));
    }

    private Optional<Condition> bound(Bounds bounds, Value value) {
        Optional<Severity> severity = Vocabulary.value(field, bounds.from())
                .flatMap(word -> Arrays.stream(Severity.values()).filter(one -> one.word().equals(word)).findFirst());
        Optional<Severity> graver = severity.filter(one -> one != Severity.FATAL).map(one -> Severity.values()[one.ordinal() + 1]);
        Optional<Condition> condition = switch (bounds.sign()) {
            case ">=" -> severity.map(Condition.AtLeast::new);
            case ">" -> graver.map(Condition.AtLeast::new);
            case "<" -> severity.map(one -> new Condition.Not(new Condition.AtLeast(one)));
            case "<=" -> graver.map(one -> new Condition.Not(new Condition.AtLeast(one)));
            default -> Optional.empty();
        };
        if (condition.isEmpty()) {
            refuse(value);
        }
        return condition;
    }
}
