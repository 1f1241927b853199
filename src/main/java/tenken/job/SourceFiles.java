package tenken.job;

import tenken.index.FileState;

/// A log as the index knows it, as screens and commands tell it.
final class SourceFiles {
    private SourceFiles() {}

    static Home.SourceFile of(FileState state) {
        return new Home.SourceFile(state.path(), state.bytes(), state.lines(), state.blank(), state.events(), state.rejected(), state.copies(), state.damage(), state.isComplete());
    }
}
