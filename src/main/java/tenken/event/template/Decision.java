package tenken.event.template;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What the operator has decided about which messages count as one. What is undone is not among the decisions.
public sealed interface Decision {
    /// Its own, for good.
    String id();

    Instant at();

    /// Who decided.
    String by();

    /// What the group is called.
    String name();

    /// Several groups count as one.
    record Merge(String id, Instant at, String by, String name, Set<Member> members) implements Decision {
        public Merge {
            members = Collections.unmodifiableSet(new TreeSet<>(members));
        }
    }

    /// Some messages of a template count as a group of their own.
    record Split(String id, Instant at, String by, String name, String template, Test test) implements Decision {}

    /// Which messages of a template a split takes.
    sealed interface Test {
        boolean takes(String message, String template);
    }

    /// Those that hold this, letter for letter.
    record Phrase(String text) implements Test {
        @Override
        public boolean takes(String message, String template) {
            return message.contains(text);
        }
    }

    /// Those in which one masked part has this value.
    ///
    /// @param part which of the template's marks, from 0
    record Value(int part, String value) implements Test {
        @Override
        public boolean takes(String message, String template) {
            List<MaskedPart> parts = MaskedPart.of(message, template);
            return part < parts.size() && parts.get(part).value().equals(value);
        }
    }

    /// What can be merged: a template (what no split takes of it), or what a split has taken.
    ///
    /// @param split whether `key` is a split's id, rather than a template
    record Member(boolean split, String key) implements Comparable<Member> {
        public static Member template(String template) {
            return new Member(false, template);
        }

        public static Member split(String id) {
            return new Member(true, id);
        }

        @Override
        public int compareTo(Member other) {
            int kinds = Boolean.compare(split, other.split);
            return kinds != 0 ? kinds : key.compareTo(other.key);
        }
    }
}
