package tenken.cli;

import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import tenken.text.Problem;

/// Tells in the operator's language what is wrong with a command line.
final class Misunderstanding {
    private Misunderstanding() {}

    static Problem of(ParameterException trouble) {
        if (trouble instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            return word.startsWith("-")
                    ? new Problem(trouble, Problem.Kind.USAGE, "unknown-option", word)
                    : new Problem(trouble, Problem.Kind.USAGE, "unknown-word", word);
        }
        if (trouble instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return new Problem(trouble, Problem.Kind.USAGE, "missing-value", name(missing.getMissing().getFirst()));
        }
        if (trouble.getArgSpec() != null && trouble.getValue() != null) {
            return new Problem(trouble, Problem.Kind.USAGE, "bad-value", name(trouble.getArgSpec()), trouble.getValue());
        }
        return new Problem(trouble, Problem.Kind.USAGE, "usage", String.valueOf(trouble.getMessage()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
