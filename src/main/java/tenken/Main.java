package tenken;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import tenken.cli.CommandLineFace;

/// Starts Tenken: the window, or the command the arguments name.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        var out = stream(FileDescriptor.out);
        var err = stream(FileDescriptor.err);
        int status = new CommandLineFace(out, err, Surroundings::texts, Wiring::new).run(arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /// UTF-8 whatever the machine's own encoding: what is printed may be anything a log holds.
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16), descriptor == FileDescriptor.err, StandardCharsets.UTF_8);
    }
}
