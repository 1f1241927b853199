package tenken.event.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tenken.event.template.Decision.Member;
import tenken.event.template.Decision.Merge;
import tenken.event.template.Decision.Split;

/// Says to which group each message belongs, from its template and the operator's decisions.
///
/// Nothing is stored in the events: the decisions are applied whenever groups are read. Every message belongs to exactly
/// one group. Where two splits would take a message, the one decided first has it; merges that share a member are one.
/// Decisions bring their own time and id, so that the order in which they are handed in does not matter.
public final class Groupings {
    private static final Comparator<Decision> BY_TIME = Comparator.comparing(Decision::at).thenComparing(Decision::id);

    private final Map<String, List<Split>> splits = new HashMap<>();
    private final Map<String, Split> splitById = new HashMap<>();
    private final Map<Member, Member> towards = new HashMap<>();
    private final Map<Member, Grouping> merged = new HashMap<>();

    public Groupings(Collection<? extends Decision> decisions) {
        List<? extends Decision> inOrder = decisions.stream().distinct().sorted(BY_TIME).toList();
        var merges = new ArrayList<Merge>();
        for (Decision decision : inOrder) {
            switch (decision) {
                case Split split -> {
                    splits.computeIfAbsent(split.template(), key -> new ArrayList<>()).add(split);
                    splitById.put(split.id(), split);
                }
                case Merge merge -> merges.add(merge);
            }
        }
        merges.forEach(this::join);
        gather(merges);
    }

    /// The templates of which some messages are a group of their own.
    public Set<String> splitTemplates() {
        return Set.copyOf(splits.keySet());
    }

    /// The group of a message.
    public Grouping of(String message, String template) {
        return of(member(message, template));
    }

    /// The group of what no split takes of a template.
    public Grouping ofTemplate(String template) {
        return of(Member.template(template));
    }

    /// What a message is, before anything is merged.
    Member member(String message, String template) {
        for (Split split : splits.getOrDefault(template, List.of())) {
            if (split.test().takes(message, template)) {
                return Member.split(split.id());
            }
        }
        return Member.template(template);
    }

    private Grouping of(Member member) {
        Grouping known = merged.get(root(member));
        return known != null ? known : alone(member);
    }

    private Grouping alone(Member member) {
        return new Grouping(new TreeSet<>(Set.of(member)), Set.of(template(member)), own(member));
    }

    private List<Decision> own(Member member) {
        Split split = splitById.get(member.key());
        return member.split() && split != null ? List.of(split) : List.of();
    }

    private String template(Member member) {
        Split split = splitById.get(member.key());
        return member.split() && split != null ? split.template() : member.key();
    }

    /// A split that is undone takes nothing, so that it is no member of anything either.
    private List<Member> standing(Merge merge) {
        return merge.members().stream().filter(member -> !member.split() || splitById.containsKey(member.key())).toList();
    }

    private void join(Merge merge) {
        @Nullable Member first = null;
        for (Member member : standing(merge)) {
            if (first != null) {
                Member one = root(first);
                Member other = root(member);
                if (!one.equals(other)) {
                    towards.put(one, other);
                }
            }
            first = member;
        }
    }

    private Member root(Member member) {
        Member at = member;
        for (Member next = towards.get(at); next != null; next = towards.get(at)) {
            at = next;
        }
        return at;
    }

    private void gather(List<Merge> merges) {
        Map<Member, TreeSet<Member>> members = new LinkedHashMap<>();
        Map<Member, List<Decision>> made = new HashMap<>();
        for (Merge merge : merges) {
            List<Member> standing = standing(merge);
            if (standing.size() > 1) {
                Member root = root(standing.getFirst());
                members.computeIfAbsent(root, key -> new TreeSet<>()).addAll(standing);
                made.computeIfAbsent(root, key -> new ArrayList<>()).add(merge);
            }
        }
        members.forEach((root, all) -> {
            var templates = new TreeSet<String>();
            all.forEach(member -> templates.add(template(member)));
            var decisions = new ArrayList<Decision>();
            all.forEach(member -> decisions.addAll(own(member)));
            decisions.addAll(made.getOrDefault(root, List.of()));
            merged.put(root, new Grouping(all, templates, decisions));
        });
    }
}
