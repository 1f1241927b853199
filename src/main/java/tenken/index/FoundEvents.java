package tenken.index;

/// The numbers of events that a search of the lines has found.
@FunctionalInterface
public interface FoundEvents {
    /// The next of them; none at their end.
    ///
    /// @param row how many were given before
    long[] ids(long row, int count);
}
