package tenken.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tenken.settings.SavedPeriod;
import tenken.settings.SavedView;
import tenken.text.Problem;

/// The operator's saved views: `views.jsonl`.
public final class ViewRecords {
    /// @param damaged numbers of the lines that cannot be read, from 1
    public record Kept(List<SavedView> views, List<Long> damaged) {}

    private final Ledger ledger;

    /// @param folder Tenken's own folder for the workspace
    /// @param by     who works here
    public ViewRecords(Path folder, String by) {
        this.ledger = new Ledger(folder.resolve("views.jsonl"), by);
    }

    public Path file() {
        return ledger.file();
    }

    /// Those that stand, in the order in which they were saved.
    public Kept read() throws Problem {
        Ledger.Read read = ledger.read();
        Map<String, SavedView> views = new LinkedHashMap<>();
        for (Ledger.Entry entry : read.entries()) {
            String of = entry.body().path("of").asText();
            switch (entry.act()) {
                case "save" -> views.put(entry.id(), view(entry.id(), entry.body()));
                case "rename" -> views.computeIfPresent(of, (id, known) ->
                        new SavedView(id, entry.body().path("name").asText(), known.query(), known.columns(), known.period()));
                case "remove" -> views.remove(of);
                default -> { } // of a later Tenken
            }
        }
        return new Kept(List.copyOf(views.values()), read.damaged());
    }

    /// @return the view's id
    public String save(String name, String query, List<String> columns, SavedPeriod period, Instant at) throws Problem {
        ObjectNode body = ledger.body().put("name", name).put("query", query).put("period", period.word());
        columns.forEach(body.putArray("columns")::add);
        return ledger.append("save", at, body).id();
    }

    /// @return the renaming's id, by which it can be undone
    public String rename(String view, String name, Instant at) throws Problem {
        return ledger.append("rename", at, ledger.body().put("of", view).put("name", name)).id();
    }

    /// @return the removal's id, by which it can be undone
    public String remove(String view, Instant at) throws Problem {
        return ledger.append("remove", at, ledger.body().put("of", view)).id();
    }

    public void undo(String act, Instant at) throws Problem {
        ledger.undo(act, at);
    }

    private static SavedView view(String id, JsonNode body) {
        var columns = new ArrayList<String>();
        body.path("columns").forEach(column -> columns.add(column.asText()));
        return new SavedView(id, body.path("name").asText(), body.path("query").asText(), columns, SavedPeriod.parse(body.path("period").asText()));
    }
}
