package tenken.index;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import tenken.event.Field;

/// What one pass counts for some fields.
final class FieldTallies {
    /// What an event's kind tells.
    static final Set<Field> OF_KIND = EnumSet.of(Field.SYSTEM, Field.STREAM, Field.ACTION, Field.OUTCOME, Field.SEVERITY);

    private final boolean kinds;
    private final boolean targets;
    private final boolean actors;
    private final boolean messages;
    private final boolean templates;
    private final boolean files;
    final Tally byKind = new Tally();
    final Tally byTarget = new Tally();
    final Tally byActor = new Tally();
    final Tally byMessage = new Tally();
    /// Of events without a message, by kind.
    final Tally wordless = new Tally();
    final Tally byTemplate = new Tally();
    final Tally byFile = new Tally();

    FieldTallies(Set<Field> fields) {
        kinds = fields.stream().anyMatch(OF_KIND::contains);
        targets = fields.contains(Field.TOOL);
        actors = fields.contains(Field.ACTOR);
        messages = fields.contains(Field.MESSAGE);
        templates = fields.contains(Field.TEMPLATE);
        files = fields.contains(Field.FILE);
    }

    /// An event, with the columns of [Pass].
    void add(ResultSet row) throws SQLException {
        if (kinds) {
            byKind.add(row.getInt(Pass.KIND), 1);
        }
        if (targets) {
            byTarget.add(row.getInt(Pass.TARGET), 1);
        }
        if (actors) {
            byActor.add(row.getInt(Pass.ACTOR), 1);
        }
        if (messages) {
            addMessage(row);
        }
        if (templates) {
            byTemplate.add(row.getInt(Pass.TEMPLATE), 1);
        }
        if (files) {
            byFile.add(row.getInt(Pass.FILE), 1);
        }
    }

    private void addMessage(ResultSet row) throws SQLException {
        int message = row.getInt(Pass.MESSAGE);
        if (message == 0) {
            wordless.add(row.getInt(Pass.KIND), 1);
        } else {
            byMessage.add(message, 1);
        }
    }

    /// Events of a roll-up, which knows their kinds and tools alone.
    void add(int target, int kind, long n) {
        byTarget.add(target, n);
        byKind.add(kind, n);
    }

    Tally of(Field field) {
        return switch (field) {
            case SYSTEM, STREAM, ACTION, OUTCOME, SEVERITY -> byKind;
            case TOOL -> byTarget;
            case ACTOR -> byActor;
            case MESSAGE -> byMessage;
            case TEMPLATE -> byTemplate;
            case FILE -> byFile;
        };
    }
}
