package tenken.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import tenken.event.LineSink;
import tenken.event.LogLine;
import tenken.event.RejectedLine;
import tenken.text.Problem;

/// Carries lines from the thread that reads them to another that writes them, so that both work at once.
///
/// What is to be done between two lines goes the same way and keeps its place. Only a few thousand lines are ever under
/// way. Once the writing side has failed, the reading side hears of it with its next line or question.
final class LineQueue implements LineSink, AutoCloseable {
    private static final int LINES_A_PARCEL = 1_024;
    private static final int LETTERS_A_PARCEL = 1 << 18;
    private static final int PARCELS = 4;
    private static final Object BLANK = new Object();
    private static final List<Object> LAST = List.of();

    /// Something done on the writing side.
    interface Act<T> {
        T act() throws Problem, IOException;
    }

    private record Step<T>(Act<T> act, CompletableFuture<T> done) {
        void take() throws Problem, IOException {
            done.complete(act.act());
        }
    }

    private final BlockingQueue<List<Object>> parcels = new ArrayBlockingQueue<>(PARCELS);
    private final LineSink sink;
    private final Thread writing;
    private volatile Optional<Throwable> failure = Optional.empty();
    private List<Object> parcel = new ArrayList<>(LINES_A_PARCEL);
    private int letters;

    /// @param sink takes the lines, on the other thread
    LineQueue(LineSink sink) {
        this.sink = sink;
        this.writing = Thread.ofPlatform().name("tenken-index-writer").daemon().start(this::write);
    }

    @Override
    public void readable(LogLine line) {
        letters += line.message().length();
        add(line);
    }

    @Override
    public void rejected(RejectedLine line) {
        add(line);
    }

    @Override
    public void blank() {
        add(BLANK);
    }

    private void add(Object one) {
        parcel.add(one);
        if (parcel.size() >= LINES_A_PARCEL || letters >= LETTERS_A_PARCEL) {
            send();
        }
    }

    /// Does something once all lines so far are written.
    ///
    /// @throws Problem     what the writing side has failed with so far
    /// @throws IOException likewise
    <T> CompletableFuture<T> then(Act<T> act) throws Problem, IOException {
        var done = new CompletableFuture<T>();
        parcel.add(new Step<>(act, done));
        send();
        throwFailure();
        return done;
    }

    /// The same, and waits for its answer.
    <T> T ask(Act<T> act) throws Problem, IOException {
        CompletableFuture<T> done = then(act);
        try {
            return done.get();
        } catch (ExecutionException e) {
            throwFailure();
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(e, Problem.Kind.CANCELLED, "cancelled");
        }
    }

    private void send() {
        List<Object> full = parcel;
        parcel = new ArrayList<>(LINES_A_PARCEL);
        letters = 0;
        put(full);
    }

    private void put(List<Object> full) {
        try {
            parcels.put(full);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = Optional.of(new Problem(e, Problem.Kind.CANCELLED, "cancelled"));
        }
    }

    private void throwFailure() throws Problem, IOException {
        switch (failure.orElse(null)) {
            case null -> { }
            case Problem problem -> throw problem;
            case IOException trouble -> throw trouble;
            case RuntimeException bug -> throw bug;
            case Error bug -> throw bug;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }

    private void write() {
        try {
            for (List<Object> full = parcels.take(); full != LAST; full = parcels.take()) {
                for (Object one : full) {
                    write(one);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// After a failure nothing more is written, but whoever waits is told.
    private void write(Object one) {
        if (failure.isPresent()) {
            if (one instanceof Step<?> step) {
                step.done().completeExceptionally(failure.get());
            }
            return;
        }
        try {
            switch (one) {
                case LogLine line -> sink.readable(line);
                case RejectedLine line -> sink.rejected(line);
                case Step<?> step -> step.take();
                default -> sink.blank();
            }
        } catch (Problem | IOException | RuntimeException | Error e) {
            failure = Optional.of(e);
            if (one instanceof Step<?> step) {
                step.done().completeExceptionally(e);
            }
        }
    }

    /// Waits until the writing side has written all that is under way, a few thousand lines at most.
    @Override
    public void close() {
        put(LAST);
        boolean interrupted = Thread.interrupted();
        while (writing.isAlive()) {
            try {
                writing.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
