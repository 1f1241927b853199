package tenken.ui.shell;

import tenken.change.Spans;
import tenken.event.EventFilter;

/// Somewhere in the window that the operator can come back to.
sealed interface Place {
    ScreenId screen();

    /// Enters the screen, which is in front already.
    void enter(Screen front);

    /// A screen as it was left.
    record Front(ScreenId screen) implements Place {
        @Override
        public void enter(Screen front) {}
    }

    record EventsOf(EventFilter filter, String because) implements Place {
        @Override
        public ScreenId screen() {
            return ScreenId.EVENTS;
        }

        @Override
        public void enter(Screen front) {
            if (front instanceof EventsDoor door) {
                door.show(filter, because);
            }
        }
    }

    record ToolOf(String idOrName) implements Place {
        @Override
        public ScreenId screen() {
            return ScreenId.TOOLS;
        }

        @Override
        public void enter(Screen front) {
            if (front instanceof ToolDoor door) {
                door.choose(idOrName);
            }
        }
    }

    record ChangesOf(Spans spans) implements Place {
        @Override
        public ScreenId screen() {
            return ScreenId.CHANGES;
        }

        @Override
        public void enter(Screen front) {
            if (front instanceof ChangesDoor door) {
                door.compare(spans);
            }
        }
    }

    record RejectedLines() implements Place {
        @Override
        public ScreenId screen() {
            return ScreenId.HOME;
        }

        @Override
        public void enter(Screen front) {
            if (front instanceof RejectedDoor door) {
                door.showRejected();
            }
        }
    }
}
