package tenken.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import tenken.text.Problem;
import tenken.work.Job;
import tenken.work.Worker;

/// One question of a screen, asked again and again: only the newest counts, and the older run is cancelled.
///
/// The last answer stays while a newer one is awaited, so that a screen that reads again does not go blank.
public final class Inquiry<Q, A> {
    private final Worker worker;
    private final Job<Q, A> job;
    private final ReadOnlyObjectWrapper<Optional<A>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper pending = new ReadOnlyBooleanWrapper();
    private Optional<Worker.Running> running = Optional.empty();
    private int asked;

    public Inquiry(Worker worker, Job<Q, A> job) {
        this.worker = worker;
        this.job = job;
    }

    public void ask(Q question) {
        ask(question, same -> {});
    }

    /// Also hands the answer to `heard`, even where it equals the one before.
    public void ask(Q question, Consumer<A> heard) {
        running.ifPresent(older -> older.cancel().cancel());
        problem.set(Optional.empty());
        int mine = ++asked;
        pending.set(true);
        running = Optional.of(worker.start(job, question, found -> answered(mine, found, heard), trouble -> failed(mine, trouble)));
    }

    /// Gives up waiting; the last answer stays.
    public void cancel() {
        running.ifPresent(older -> older.cancel().cancel());
        asked++;
        pending.set(false);
    }

    /// Forgets the last answer.
    public void forget() {
        cancel();
        answer.set(Optional.empty());
        problem.set(Optional.empty());
    }

    private void answered(int mine, A found, Consumer<A> heard) {
        if (mine == asked) {
            pending.set(false); // first: whoever hears the answer may ask again at once
            answer.set(Optional.of(found));
            heard.accept(found);
        }
    }

    private void failed(int mine, Problem trouble) {
        if (mine == asked) {
            pending.set(false);
            problem.set(Optional.of(trouble));
        }
    }

    public ReadOnlyObjectProperty<Optional<A>> answer() {
        return answer.getReadOnlyProperty();
    }

    /// Why the newest question has no answer.
    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty pending() {
        return pending.getReadOnlyProperty();
    }

    /// True while no answer is awaited.
    public boolean isSettled() {
        return !pending.get();
    }
}
