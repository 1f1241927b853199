package tenken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tenken.cli.CommandLineFace;
import tenken.cli.Desk;
import tenken.event.Origin;
import tenken.job.RawLine;
import tenken.text.Language;
import tenken.text.Problem;
import tenken.text.Texts;
import tenken.work.Job;

/// Trouble in the middle of a command keeps its own words and exit status.
class WhatWentWrongTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(CommandLineFace.DeskMaker desks, String... arguments) {
        var nowhere = new PrintStream(new ByteArrayOutputStream());
        return new CommandLineFace(nowhere, new PrintStream(err, true, StandardCharsets.UTF_8), options -> new Texts(Language.EN), desks).run(arguments);
    }

    @Test
    void aLineThatMovedWhileItWasRead_isToldAsThat() {
        Workbench bench = KnownWorkspace.in(folder);
        Job<Origin, RawLine> moved = (origin, progress, cancel) -> {
            throw new Problem(Problem.Kind.TRY_LATER, "line-moved", origin.place());
        };
        int status = run((options, out, words) -> {
            var real = new Wiring(options, out, words);
            return (Desk) Proxy.newProxyInstance(Desk.class.getClassLoader(), new Class<?>[] {Desk.class}, (proxy, method, values) -> {
                try {
                    return method.getName().equals("rawLine") ? moved : method.invoke(real, values);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            });
        }, "events", "--raw", "--json", "--lang", "en", "-w", bench.workspace().toString(), "--state", bench.state().toString());
        assertThat(status).isEqualTo(75);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("no longer stands where it was read").contains(".jsonl:1");
    }

    @Test
    void aBugOfOurs_isASentenceToo() {
        int status = run((options, out, words) -> {
            throw new IllegalStateException("ours");
        }, "index");
        assertThat(status).isEqualTo(74);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(2).noneMatch(line -> line.startsWith("\tat "));
    }
}
