package tenken.event.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenken.event.Fingerprint;
import tenken.event.template.Decision.Member;

class GroupingsTest {
    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final List<String> MESSAGES = List.of(
            "open '/a' failed", "open '/b' failed", "port 1 busy", "port 2 busy", "port 3 busy", "socket hang up", "timeout after 5 s", "timeout after 9 s");

    private static Decision split(String id, String template, Decision.Test test) {
        return new Decision.Split(id, NOON.plusSeconds(id.hashCode() % 100), "me", "split " + id, template, test);
    }

    private static Decision merge(String id, Member... members) {
        return new Decision.Merge(id, NOON.plusSeconds(id.hashCode() % 100), "me", "merge " + id, Set.of(members));
    }

    private static Grouping group(Groupings groupings, String message) {
        return groupings.of(message, Fingerprint.of(message));
    }

    @Test
    void undecided_eachTemplateIsAGroup() {
        Grouping group = group(new Groupings(List.of()), "port 1 busy");
        assertThat(group.name()).isEqualTo("port <n> busy");
        assertThat(group.isByHand()).isFalse();
        assertThat(group(new Groupings(List.of()), "port 2 busy")).isEqualTo(group);
    }

    @Test
    void merged_countAsOne_underTheNameGiven() {
        var groupings = new Groupings(List.of(merge("m", Member.template("port <n> busy"), Member.template("socket hang up"))));
        assertThat(group(groupings, "port 1 busy")).isEqualTo(group(groupings, "socket hang up"));
        assertThat(group(groupings, "port 1 busy").name()).isEqualTo("merge m");
        assertThat(group(groupings, "port 1 busy").templates()).containsExactly("port <n> busy", "socket hang up");
        assertThat(group(groupings, "timeout after 5 s").isByHand()).isFalse();
    }

    @Test
    void mergesThatShareAMember_areOne_andTheNewestNamesIt() {
        var groupings = new Groupings(List.of(
                new Decision.Merge("2", NOON.plusSeconds(2), "me", "later", Set.of(Member.template("socket hang up"), Member.template("timeout after <n> s"))),
                new Decision.Merge("1", NOON, "me", "earlier", Set.of(Member.template("port <n> busy"), Member.template("socket hang up")))));
        assertThat(group(groupings, "port 1 busy")).isEqualTo(group(groupings, "timeout after 5 s"));
        assertThat(group(groupings, "port 1 busy").name()).isEqualTo("later");
    }

    @Test
    void splitByPhrase_takesTheMessagesThatHoldIt() {
        var groupings = new Groupings(List.of(split("s", "open <text> failed", new Decision.Phrase("/a"))));
        assertThat(group(groupings, "open '/a' failed").name()).isEqualTo("split s");
        assertThat(group(groupings, "open '/b' failed").name()).isEqualTo("open <text> failed");
        assertThat(groupings.splitTemplates()).containsExactly("open <text> failed");
    }

    @Test
    void splitByAValue_takesThatValueAlone() {
        var groupings = new Groupings(List.of(split("s", "port <n> busy", new Decision.Value(0, "2"))));
        assertThat(MESSAGES.stream().filter(message -> group(groupings, message).isByHand())).containsExactly("port 2 busy");
    }

    @Test
    void twoSplitsThatFitOneMessage_theEarlierHasIt() {
        var earlier = new Decision.Split("z", NOON, "me", "earlier", "port <n> busy", new Decision.Phrase("1"));
        var later = new Decision.Split("a", NOON.plusSeconds(1), "me", "later", "port <n> busy", new Decision.Phrase("port"));
        var groupings = new Groupings(List.of(later, earlier));
        assertThat(group(groupings, "port 1 busy").name()).isEqualTo("earlier");
        assertThat(group(groupings, "port 2 busy").name()).isEqualTo("later");
    }

    @Test
    void whatASplitTook_canBeMerged_andGoesBackWhenTheSplitIsUndone() {
        Decision split = split("s", "port <n> busy", new Decision.Phrase("1"));
        Decision merge = merge("m", Member.split("s"), Member.template("socket hang up"));
        var both = new Groupings(List.of(split, merge));
        assertThat(group(both, "port 1 busy")).isEqualTo(group(both, "socket hang up"));
        assertThat(group(both, "port 2 busy").isByHand()).isFalse();
        var undone = new Groupings(List.of(merge));
        assertThat(group(undone, "port 1 busy").name()).isEqualTo("port <n> busy");
        assertThat(group(undone, "socket hang up").isByHand()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyDecisions_inAnyOrder_giveTheSameGroups_andEveryMessageOne(long seed) {
        var random = new Random(seed);
        List<Decision> decisions = new ArrayList<>(random(random));
        Map<String, Grouping> before = groups(decisions);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(decisions, random);
            assertThat(groups(decisions)).isEqualTo(before);
        }
        // Exactly one: no two groups share a member, and a message's own member is in its group.
        var groupings = new Groupings(decisions);
        before.values().forEach(one -> before.values().stream().filter(other -> !other.equals(one))
                .forEach(other -> assertThat(Collections.disjoint(one.members(), other.members())).isTrue()));
        before.forEach((message, group) -> assertThat(group.members()).contains(groupings.member(message, Fingerprint.of(message))));
    }

    /// Undoing leaves the decision out: what remains must be as if it had never been made.
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void undone_everythingIsAsBefore(long seed) {
        var random = new Random(seed);
        List<Decision> decisions = random(random);
        Map<String, Grouping> before = groups(decisions);
        var more = new ArrayList<>(decisions);
        more.add(merge("more", Member.template("port <n> busy"), Member.template("timeout after <n> s"), Member.template("socket hang up")));
        assertThat(groups(more)).isNotEqualTo(before);
        more.removeIf(decision -> decision.id().equals("more"));
        assertThat(groups(more)).isEqualTo(before);
    }

    private static Map<String, Grouping> groups(List<Decision> decisions) {
        var groupings = new Groupings(decisions);
        Map<String, Grouping> groups = new HashMap<>();
        MESSAGES.forEach(message -> groups.put(message, group(groupings, message)));
        return groups;
    }

    private static List<Decision> random(Random random) {
        List<String> templates = MESSAGES.stream().map(Fingerprint::of).distinct().toList();
        return IntStream.range(0, 8).mapToObj(i -> {
            if (random.nextBoolean()) {
                return split("s" + i, pick(templates, random), random.nextBoolean()
                        ? new Decision.Phrase(pick(List.of("1", "/a", "s", "failed"), random)) : new Decision.Value(0, pick(List.of("1", "2", "5", "'/b'"), random)));
            }
            var members = new TreeSet<Member>();
            for (int n = 0; n < 3; n++) {
                members.add(random.nextInt(3) == 0 ? Member.split("s" + random.nextInt(8)) : Member.template(pick(templates, random)));
            }
            return merge("m" + i, members.toArray(Member[]::new));
        }).toList();
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
