package tenken.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that cannot be done, told as an operator needs it: what happened, and what to do.
///
/// The texts are `problem.<name>` and `problem.<name>.remedy`, both given the same arguments.
public final class Problem extends Exception {
    private static final long serialVersionUID = 1L;

    /// What kind of trouble it is; the number is the exit status of a command that meets it (BSD `sysexits`).
    public enum Kind {
        USAGE(64),
        DAMAGED_DATA(65),
        NO_INPUT(66),
        CANNOT_CREATE(73),
        IO(74),
        TRY_LATER(75),
        CANCELLED(130);

        private final int exitStatus;

        Kind(int exitStatus) {
            this.exitStatus = exitStatus;
        }

        public int exitStatus() {
            return exitStatus;
        }
    }

    private final Kind kind;
    private final String name;
    private final transient List<Object> arguments;

    public Problem(Kind kind, String name, Object... arguments) {
        this(null, kind, name, arguments);
    }

    public Problem(@Nullable Throwable cause, Kind kind, String name, Object... arguments) {
        super(name + " " + List.of(arguments), cause);
        this.kind = kind;
        this.name = name;
        this.arguments = Stream.of(arguments).map(Problem::shown).toList();
    }

    /// A path or a word from a log must not steer the terminal it is told on.
    private static Object shown(Object argument) {
        return argument instanceof Number ? argument : VisibleText.of(String.valueOf(argument));
    }

    public Kind kind() {
        return kind;
    }

    /// The last part of the text's key, such as `workspace-missing`.
    public String name() {
        return name;
    }

    public String happened(Texts texts) {
        return texts.of("problem." + name, arguments.toArray());
    }

    public String remedy(Texts texts) {
        return texts.of("problem." + name + ".remedy", arguments.toArray());
    }
}
