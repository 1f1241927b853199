package tenken.disk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tenken.event.template.Decision;
import tenken.event.template.Decision.Member;
import tenken.text.Problem;

/// What the operator has decided about which messages count as one: `groupings.jsonl`.
public final class GroupingRecords {
    /// @param damaged numbers of the lines that cannot be read, from 1
    public record Kept(List<Decision> decisions, List<Long> damaged) {}

    private final Ledger ledger;

    /// @param folder Tenken's own folder for the workspace
    /// @param by     who works here
    public GroupingRecords(Path folder, String by) {
        this.ledger = new Ledger(folder.resolve("groupings.jsonl"), by);
    }

    public Path file() {
        return ledger.file();
    }

    public Kept read() throws Problem {
        Ledger.Read read = ledger.read();
        var decisions = new ArrayList<Decision>();
        for (Ledger.Entry entry : read.entries()) {
            switch (entry.act()) {
                case "merge" -> decisions.add(new Decision.Merge(entry.id(), entry.at(), entry.by(), entry.body().path("name").asText(), members(entry.body())));
                case "split" -> decisions.add(new Decision.Split(entry.id(), entry.at(), entry.by(), entry.body().path("name").asText(),
                        entry.body().path("template").asText(), test(entry.body())));
                default -> { } // of a later Tenken
            }
        }
        return new Kept(List.copyOf(decisions), read.damaged());
    }

    public String merge(String name, Set<Member> members, Instant at) throws Problem {
        ObjectNode body = ledger.body().put("name", name);
        ArrayNode all = body.putArray("members");
        new TreeSet<>(members).forEach(member -> all.addObject().put(member.split() ? "split" : "template", member.key()));
        return ledger.append("merge", at, body).id();
    }

    public String split(String name, String template, Decision.Test test, Instant at) throws Problem {
        ObjectNode body = ledger.body().put("name", name).put("template", template);
        switch (test) {
            case Decision.Phrase phrase -> body.put("phrase", phrase.text());
            case Decision.Value value -> body.put("part", value.part()).put("value", value.value());
        }
        return ledger.append("split", at, body).id();
    }

    public void undo(String decision, Instant at) throws Problem {
        ledger.undo(decision, at);
    }

    private static Set<Member> members(JsonNode body) {
        var members = new TreeSet<Member>();
        body.path("members").forEach(one -> members.add(one.has("split")
                ? Member.split(one.path("split").asText()) : Member.template(one.path("template").asText())));
        return members;
    }

    private static Decision.Test test(JsonNode body) {
        return body.has("phrase") ? new Decision.Phrase(body.path("phrase").asText())
                : new Decision.Value(body.path("part").asInt(), body.path("value").asText());
    }
}
