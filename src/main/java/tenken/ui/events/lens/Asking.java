package tenken.ui.events.lens;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import tenken.text.Problem;
import tenken.ui.control.Inquiry;
import tenken.work.Job;
import tenken.work.Worker;

/// A question about a log that grows: another one takes its place at once, the same one is asked again once it is answered.
///
/// A log written to every second would otherwise never see a question that takes longer than a second answered.
public final class Asking<Q, A> {
    private static final long LOOK_AGAIN_MS = 700;

    private final Inquiry<Later<Q>, A> inquiry;
    private final BiPredicate<Q, Q> areTheSame;
    private final Predicate<A> isComplete;
    private boolean stopped;
    private Optional<Q> asked = Optional.empty();
    private Optional<Q> next = Optional.empty();

    /// A question that is asked a little later.
    private record Later<Q>(Q question, long waitMs) {}

    /// @param areTheSame whether an answer to one serves for the other until there is a newer one
    /// @param isComplete whether the answer is all; otherwise the question is asked again a little later
    public Asking(Worker worker, Job<Q, A> job, BiPredicate<Q, Q> areTheSame, Predicate<A> isComplete) {
        this.inquiry = new Inquiry<>(worker, (later, progress, cancel) -> {
            pause(later.waitMs());
            cancel.check();
            return job.run(later.question(), progress, cancel);
        });
        this.areTheSame = areTheSame;
        this.isComplete = isComplete;
    }

    private static void pause(long ms) throws Problem {
        try {
            Thread.sleep(ms);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        }
    }

    public void ask(Q question) {
        boolean same = asked.filter(one -> areTheSame.test(one, question)).isPresent();
        if (same && stopped) {
            return;
        }
        stopped = false;
        if (same && inquiry.pending().get()) {
            next = Optional.of(question);
        } else {
            ask(question, 0);
        }
    }

    private void ask(Q question, long waitMs) {
        asked = Optional.of(question);
        next = Optional.empty();
        inquiry.ask(new Later<>(question, waitMs), answer -> {
            if (next.isPresent()) {
                ask(next.get(), 0);
            } else if (!isComplete.test(answer)) {
                ask(question, LOOK_AGAIN_MS);
            }
        });
    }

    /// Is content with what there is, until something else is asked.
    public void stop() {
        if (inquiry.pending().get()) {
            stopped = true;
            cancel();
        }
    }

    public void cancel() {
        next = Optional.empty();
        inquiry.cancel();
    }

    public ReadOnlyObjectProperty<Optional<A>> answer() {
        return inquiry.answer();
    }

    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return inquiry.problem();
    }

    public ReadOnlyBooleanProperty pending() {
        return inquiry.pending();
    }
}
