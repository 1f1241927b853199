package tenken.cli;

import org.jspecify.annotations.Nullable;
import tenken.job.IndexSummary;
import tenken.runbook.Runbook;
import tenken.text.Problem;
import tenken.work.CancelToken;
import tenken.work.Job;
import tenken.work.Progress;

/// Runs a job to its end on the command's own thread.
final class Work {
    private Work() {}

    static <Q, A> A run(Job<Q, A> job, Q question) throws Problem {
        return job.run(question, new Progress(), new CancelToken());
    }

    /// A system that is misspelt must not look like one without errors.
    static void requireKnown(@Nullable String system) throws Problem {
        if (system != null && !Runbook.SYSTEMS.contains(system)) {
            throw new Problem(Problem.Kind.USAGE, "unknown-system", system, String.join(", ", Runbook.SYSTEMS));
        }
    }

    /// @param wrong the number given, where it is one that cannot be
    static void refuse(String option, @Nullable Number wrong, int least) throws Problem {
        if (wrong != null) {
            throw new Problem(Problem.Kind.USAGE, "bad-number", option, String.valueOf(wrong), least);
        }
    }

    /// Brings the index up to date, and says so where it had to be made anew. Whoever named no folder is told whose numbers these are.
    static IndexSummary refresh(Desk desk, boolean rebuild) throws Problem {
        if (desk.fallsBackOnSample()) {
            desk.err().println(desk.texts().of("cli.sample.used"));
        }
        IndexSummary summary = run(desk.refresh(), new IndexSummary.Question(rebuild));
        summary.rebuilt()
                .ifPresent(reason -> desk.err().println(desk.texts().of("index.rebuilt." + reason)));
        return summary;
    }
}
