package tenken.ui.control;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import tenken.text.Problem;
import tenken.work.Job;
import tenken.work.Worker;

/// A job that is asked again and again, of which only the newest answer counts. The last answer stands until the next is there.
public final class Inquiry<Q, A> {
    private final Worker worker;
    private final Job<Q, A> job;
    private final ReadOnlyObjectWrapper<Optional<A>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Worker.@Nullable Running running;

    public Inquiry(Worker worker, Job<Q, A> job) {
        this.worker = worker;
        this.job = job;
    }

    /// Asks, and gives up what was asked before.
    public void ask(Q question) {
        cancel();
        problem.set(Optional.empty());
        running = worker.start(job, question, this::answered, this::failed);
    }

    public void cancel() {
        if (running != null) {
            running.cancel().cancel();
            running = null;
        }
    }

    public ReadOnlyObjectProperty<Optional<A>> answer() {
        return answer.getReadOnlyProperty();
    }

    /// Why the last question has no answer.
    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// True while no answer is awaited.
    public boolean isSettled() {
        return running == null;
    }

    private void answered(A given) {
        running = null;
        answer.set(Optional.of(given));
    }

    private void failed(Problem why) {
        running = null;
        problem.set(Optional.of(why));
    }
}
