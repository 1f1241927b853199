package tenken.ui.shell;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Keeps the screens of the workspace and knows which one is in front. A screen is made when it is first gone to.
final class Navigator {
    /// The screen in front.
    record Front(ScreenId id, Screen screen) {}

    private final Map<ScreenId, Supplier<? extends Screen>> makers = new EnumMap<>(ScreenId.class);
    private final Map<ScreenId, Screen> screens = new EnumMap<>(ScreenId.class);
    private final ReadOnlyObjectWrapper<Optional<Front>> front = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Places places = new Places(new Place.Front(ScreenId.HOME));

    ReadOnlyObjectProperty<Optional<Front>> front() {
        return front.getReadOnlyProperty();
    }

    /// The screens of another workspace; the way so far is forgotten.
    void furnish(Map<ScreenId, Supplier<? extends Screen>> suppliers) {
        leave();
        makers.clear();
        makers.putAll(suppliers);
        screens.clear();
        places = new Places(new Place.Front(ScreenId.HOME));
        bringToFront(ScreenId.HOME);
    }

    /// Loads the views anew, in another language: the view models, and the place, stay.
    void reload() {
        ScreenId here = front.get().map(Front::id).orElse(ScreenId.HOME);
        leave();
        screens.clear();
        bringToFront(here);
    }

    /// The screen in front lets go of everything.
    void leave() {
        front.get().ifPresent(old -> old.screen().hidden());
        front.set(Optional.empty());
    }

    void go(Place place) {
        places.go(place);
        enter(place);
    }

    void back() {
        places.back().ifPresent(this::enter);
    }

    void forward() {
        places.forward().ifPresent(this::enter);
    }

    private void enter(Place place) {
        Screen screen = bringToFront(place.screen());
        place.enter(screen);
    }

    private Screen bringToFront(ScreenId id) {
        Optional<Front> old = front.get();
        if (old.isPresent() && old.get().id() == id) {
            return old.get().screen();
        }
        leave();
        Supplier<? extends Screen> maker = Optional.ofNullable(makers.get(id))
                .orElseThrow(() -> new IllegalStateException("No maker for the screen " + id));
        Screen screen = screens.computeIfAbsent(id, missing -> maker.get());
        front.set(Optional.of(new Front(id, screen)));
        screen.shown();
        screen.root().applyCss(); // what a scroll pane holds is in the scene only then, and can be given the focus
        screen.focus();
        return screen;
    }
}
