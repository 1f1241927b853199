package tenken.cli;

import java.io.IOException;
import tenken.text.Problem;

/// A command of the contract.
interface Command {
    /// @throws IOException where the output cannot be written
    void run(Desk desk, GlobalOptions options) throws Problem, IOException;
}
