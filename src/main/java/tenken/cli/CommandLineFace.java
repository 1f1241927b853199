package tenken.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
                "screens", new ScreensCommand());
        var line = new CommandLine(new Root(options));
        commands.forEach(line::addSubcommand);
        line.setUnmatchedOptionsArePositionalParams(false);
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
        @Nullable Command command = commands.get(name.isEmpty() ? "open" : name);
        return command == null ? Problem.Kind.USAGE.exitStatus() : run(command, options);
    }

    private int run(Command command, GlobalOptions options) {
        try {
            command.run(desks.make(options, out, err), options);
            out.flush();
            return 0;
        } catch (Problem problem) {
            tell(problem, options);
            return problem.kind().exitStatus();
        } catch (IOException e) {
            tell(new Problem(e, Problem.Kind.IO, "cannot-write", "-"), options);
            return Problem.Kind.IO.exitStatus();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
            tell(new Problem(bug, Problem.Kind.IO, "unexpected", String.valueOf(bug)), options);
            return Problem.Kind.IO.exitStatus();
        }
    }

    private void tell(Problem problem, GlobalOptions options) {
        Texts words = texts.apply(options);
        err.println("tenken: " + problem.happened(words));
        err.println("        " + problem.remedy(words));
        if (options.debug) {
            problem.printStackTrace(err);
        }
    }

    /// The language stands in the options that could not be read; it is looked for by hand.
    private int misunderstood(GlobalOptions options, String[] arguments, ParameterException e) {
        List<String> words = List.of(arguments);
        int lang = words.indexOf("--lang");
        if (options.lang == null && lang >= 0 && lang + 1 < words.size()) {
            options.lang = words.get(lang + 1);
        }
        tell(new Problem(e, Problem.Kind.USAGE, "usage", String.valueOf(e.getMessage())), options);
        return Problem.Kind.USAGE.exitStatus();
    }

    @CommandLine.Command(name = "tenken")
    private record Root(@CommandLine.Mixin GlobalOptions options) {}
}
