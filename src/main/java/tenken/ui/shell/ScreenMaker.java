package tenken.ui.shell;

import java.util.function.Supplier;
import tenken.work.Worker;

/// Makes one screen of a workspace.
///
/// `make` is called once for each workspace opened: that is where the view model is made. The supplier is called for
/// every language the window is shown in: it loads the view anew, in the language [Session#texts] has then, around the
/// same view model, so that nothing the operator has typed or chosen is lost.
@FunctionalInterface
public interface ScreenMaker {
    Supplier<? extends Screen> make(Session session, Jobs jobs, Worker worker, Doors doors);
}
