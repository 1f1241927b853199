package tenken.ui.events;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Fills the choices of the filter bar: "all" first, which is the empty one.
final class EventChoices {
    private EventChoices() {}

    static <T> void fill(ComboBox<Optional<T>> box, T[] values, ObjectProperty<Optional<T>> chosen, Function<T, String> words, String all) {
        fill(box, FXCollections.observableArrayList(values), chosen, words, all);
    }

    /// @param values may grow at its end
    static <T> void fill(ComboBox<Optional<T>> box, ObservableList<T> values, ObjectProperty<Optional<T>> chosen, Function<T, String> words, String all) {
        box.setConverter(new Words<>(words, all));
        box.getItems().add(Optional.empty());
        // Only ever added to at the end: a box whose items are set anew forgets what was chosen.
        InvalidationListener grown = observable -> values.stream().skip(box.getItems().size() - 1).map(Optional::of).forEach(box.getItems()::add);
        grown.invalidated(values);
        box.getProperties().put("grown", grown); // held as long as the box, so that a view of another language can be forgotten
        values.addListener(new WeakInvalidationListener(grown));
        box.valueProperty().bindBidirectional(chosen);
    }

    private static final class Words<T> extends StringConverter<Optional<T>> {
        private final Function<T, String> words;
        private final String all;

        Words(Function<T, String> words, String all) {
            this.words = words;
            this.all = all;
        }

        @Override
        public String toString(@Nullable Optional<T> value) {
            return value == null ? "" : value.map(words).orElse(all);
        }

        @Override
        public Optional<T> fromString(String text) {
            throw new UnsupportedOperationException("The choices are not typed");
        }
    }
}
