package tenken.work;

import tenken.text.Problem;

/// One verb of an operator: a question in, an answer out, away from the window's thread.
@FunctionalInterface
public interface Job<Q, A> {
    /// @throws Problem what an operator has to be told, cancelling included
    A run(Q question, Progress progress, CancelToken cancel) throws Problem;
}
