package tenken.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import tenken.text.Problem;
import tenken.text.Texts;

/// Reads the command line, runs the command it names, and turns whatever comes of it into words and an exit status.
///
/// No command prints a stack trace unless `--debug` asks for one.
public final class CommandLineFace {
    private final PrintStream out;
    private final PrintStream err;
    private final Function<GlobalOptions, Texts> texts;
    private final DeskMaker desks;

    /// Lays out the desk for the options given.
    @FunctionalInterface
    public interface DeskMaker {
        Desk make(GlobalOptions options, PrintStream out, PrintStream err) throws Problem;
    }

    public CommandLineFace(PrintStream out, PrintStream err, Function<GlobalOptions, Texts> texts, DeskMaker desks) {
        this.out = out;
        this.err = err;
        this.texts = texts;
        this.desks = desks;
    }

    /// @return the exit status
    public int run(String... arguments) {
        var options = new GlobalOptions();
        Map<String, Command> commands = Map.of(
                "open", new OpenCommand(), "sample", new SampleCommand(), "index", new IndexCommand(), "rejected", new RejectedCommand(),
                "events", new EventsCommand(), "query", new QueryCommand(), "tools", new ToolsCommand(), "report", new ReportCommand(),
                "screens", new ScreensCommand(), "changes", new ChangesCommand());
        var line = new CommandLine(new Root(options));
        commands.forEach(line::addSubcommand);
        line.setUnmatchedOptionsArePositionalParams(false);
        line.setOverwrittenOptionsAllowed(true);
        String name = "";
        try {
            CommandLine.ParseResult parsed = line.parseArgs(arguments);
            name = parsed.hasSubcommand() ? parsed.subcommand().commandSpec().name() : "";
        } catch (ParameterException e) {
            return misunderstood(options, arguments, e);
        }
        if (options.version) {
            out.println("Tenken " + Version.NUMBER);
            return 0;
        }
        if (options.help) {
            out.println(texts.apply(options).of(name.isEmpty() ? "cli.help" : "cli.help." + name));
            return 0;
        }
        return run(Objects.requireNonNull(commands.get(name.isEmpty() ? "open" : name)), options);
    }

    private int run(Command command, GlobalOptions options) {
        Texts words = texts.apply(options);
        try {
            Desk desk = desks.make(options, out, err);
            words = desk.texts();
            command.run(desk, options);
            out.flush();
            return 0;
        } catch (Problem problem) {
            return tell(first(problem), words, options);
        } catch (IOException e) {
            return tell(first(new Problem(e, Problem.Kind.IO, "cannot-write", "-")), words, options);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            return tell(new Problem(bug, Problem.Kind.IO, "unexpected", String.valueOf(bug)), words, options);
        }
    }

    /// The problem all others came of: what a line's reader says is truer than what the search around it makes of that.
    private static Problem first(Problem problem) {
        Problem first = problem;
        for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem deeper) {
                first = deeper;
            }
        }
        return first;
    }

    private int tell(Problem problem, Texts words, GlobalOptions options) {
        err.println("tenken: " + problem.happened(words));
        err.println("        " + problem.remedy(words));
        if (options.debug) {
            problem.printStackTrace(err);
        }
        return problem.kind().exitStatus();
    }

    /// The language stands in the options that could not be read; it is looked for by hand.
    private int misunderstood(GlobalOptions options, String[] arguments, ParameterException e) {
        for (int i = 0; i < arguments.length && options.lang == null; i++) {
            if (arguments[i].startsWith("--lang=")) {
                options.lang = arguments[i].substring("--lang=".length());
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                options.lang = arguments[i + 1];
            }
        }
        return tell(Misunderstanding.of(e), texts.apply(options), options);
    }

    @CommandLine.Command(name = "tenken")
    private record Root(@CommandLine.Mixin GlobalOptions options) {}
}
