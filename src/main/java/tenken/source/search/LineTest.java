package tenken.source.search;

/// Says whether a line is as wanted.
@FunctionalInterface
interface LineTest {
    /// @param to the line's LF
    /// @throws RanAway where that cannot be told in reasonable time
    boolean passes(byte[] bytes, int from, int to);
}
