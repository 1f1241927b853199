package tenken.ui.events.lens;

import java.util.Optional;
import java.util.function.BiPredicate;
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
    private final Inquiry<Q, A> inquiry;
    private final BiPredicate<Q, Q> areTheSame;
    private Optional<Q> asked = Optional.empty();
    private Optional<Q> next = Optional.empty();

    public Asking(Worker worker, Job<Q, A> job, BiPredicate<Q, Q> areTheSame) {
        this.inquiry = new Inquiry<>(worker, job);
        this.areTheSame = areTheSame;
    }

    public void ask(Q question) {
        if (inquiry.pending().get() && asked.filter(one -> areTheSame.test(one, question)).isPresent()) {
            next = Optional.of(question);
            return;
        }
        asked = Optional.of(question);
        next = Optional.empty();
        inquiry.ask(question, answer -> askNext());
    }

    private void askNext() {
        Optional<Q> waiting = next;
        next = Optional.empty();
        waiting.ifPresent(this::ask);
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
