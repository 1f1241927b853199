package tenken.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tenken.change.ToolGroups.Target;

class ToolGroupsTest {
    @Test
    void aToolMadeAgain_isOneToolUnderItsName() {
        var groups = new ToolGroups(List.of(new Target(1, "dt_a", "json"), new Target(2, "dt_b", "json"), new Target(3, "dt_c", "csv")));
        assertThat(groups.label(1)).isEqualTo("json").isEqualTo(groups.label(2));
        assertThat(groups.label(3)).isEqualTo("csv");
        assertThat(groups.words("json")).containsExactly("json");
    }

    @Test
    void aLineThatGivesOnlyTheId_belongsToTheTool() {
        var groups = new ToolGroups(List.of(new Target(1, "dt_a", "json"), new Target(2, "dt_a", ""), new Target(3, "", "json")));
        assertThat(List.of(groups.label(1), groups.label(2), groups.label(3))).containsOnly("json");
        assertThat(groups.words("json")).as("the name alone would not find the second line").containsExactlyInAnyOrder("json", "dt_a");
    }

    @Test
    void eventsOfNoTool_areAskedForByTheEmptyWord() {
        var groups = new ToolGroups(List.of(new Target(1, "dt_a", "json")));
        assertThat(groups.label(0)).isEmpty();
        assertThat(groups.words("")).containsExactly("");
    }

    @Test
    void aToolNeverNamed_isKnownByItsId() {
        assertThat(new ToolGroups(List.of(new Target(4, "dt_x", ""))).label(4)).isEqualTo("dt_x");
    }

    /// Whatever the names, the words of a group find its targets and no other's; and their order does not matter.
    @Test
    void words_findTheirGroupAndNothingElse() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var targets = new ArrayList<Target>();
            for (int i = 1; i <= 12; i++) {
                String id = random.nextInt(4) == 0 ? "" : "w" + random.nextInt(15);
                String name = id.isEmpty() || random.nextBoolean() ? "w" + random.nextInt(20) : "";
                targets.add(new Target(i, id, name));
            }
            var groups = new ToolGroups(targets);
            for (Target one : targets) {
                for (Target other : targets) {
                    boolean found = groups.words(groups.label(one.number())).contains(other.toolId()) && !other.toolId().isEmpty()
                            || groups.words(groups.label(one.number())).contains(other.name()) && !other.name().isEmpty();
                    assertThat(found).as("%s finds %s", one, other).isEqualTo(groups.label(one.number()).equals(groups.label(other.number())));
                }
            }
            var shuffled = new ArrayList<>(targets);
            Collections.shuffle(shuffled, random);
            var again = new ToolGroups(shuffled);
            assertThat(targets).allMatch(target -> again.label(target.number()).equals(groups.label(target.number())));
        }
    }
}
