package tenken.event;

/// Takes the lines of a file in their order. The index implements it; sources fill it; neither knows the other.
public interface LineSink {
    void readable(LogLine line);

    void rejected(RejectedLine line);

    void blank();
}
