package tenken.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The floors of the house: gravity points down. A class sees lower floors, its own room, and nothing beside it.
class FloorsTest {
    private static final JavaClasses TENKEN =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("tenken");

    /// Room (the first package under `tenken`) to floor.
    private static final Map<String, Integer> FLOOR = Map.ofEntries(
            Map.entry("time", 0), Map.entry("text", 0), Map.entry("work", 0),
            Map.entry("workspace", 1), Map.entry("event", 1), Map.entry("tool", 1), Map.entry("runbook", 1), Map.entry("settings", 1),
            Map.entry("metric", 2), Map.entry("query", 2), Map.entry("change", 2), Map.entry("check", 2), Map.entry("operation", 2),
            Map.entry("source", 3), Map.entry("index", 3), Map.entry("disk", 3), Map.entry("report", 3),
            Map.entry("job", 4),
            Map.entry("ui", 5), Map.entry("cli", 5),
            Map.entry("", 6));

    /// Two rooms of one floor that may meet, in this direction only.
    private static final Map<String, List<String>> NEIGHBOURS = Map.of(
            "work", List.of("text"), // a job's failure is a Problem, told in the operator's words
            "check", List.of("metric")); // a check holds a metric against a threshold

    @Test
    void everyRoom_isOnAFloor() {
        assertThat(TENKEN.stream().map(FloorsTest::room).distinct()).isSubsetOf(FLOOR.keySet());
    }

    @Test
    void everyClass_importsOnlyLowerFloorsAndItsOwnRoom() {
        var breaches = new ArrayList<String>();
        for (JavaClass one : TENKEN) {
            String room = room(one);
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().equals("tenken") || target.getPackageName().startsWith("tenken."))
                    .filter(target -> !room(target).equals(room))
                    .filter(target -> FLOOR.get(room(target)) >= FLOOR.get(room))
                    .filter(target -> !NEIGHBOURS.getOrDefault(room, List.of()).contains(room(target)))
                    .forEach(target -> breaches.add(one.getName() + " (floor " + FLOOR.get(room) + ") → " + target.getName()));
        }
        assertThat(breaches).as("gravity points down: siblings meet through an interface on a lower floor, and Wiring").isEmpty();
    }

    @Test
    void theFace_skipsTheHands() {
        noClasses().that().resideInAnyPackage("tenken.ui..", "tenken.cli..")
                .should().dependOnClassesThat().resideInAnyPackage("tenken.source..", "tenken.index..", "tenken.disk..", "tenken.report..")
                .because("no screen and no command names a class that touches a file or SQL: all I/O is a job's").check(TENKEN);
    }

    @Test
    void screens_doNotImportScreens() {
        var breaches = new ArrayList<String>();
        for (JavaClass one : TENKEN.that(resideInAPackage("tenken.ui.."))) {
            String screen = screen(one);
            if (screen.equals("shell") || screen.equals("control")) {
                continue;
            }
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith("tenken.ui."))
                    .filter(target -> !List.of(screen, "shell", "control").contains(screen(target)))
                    .forEach(target -> breaches.add(one.getName() + " → " + target.getName()));
        }
        assertThat(breaches).as("a screen reaches another through Doors").isEmpty();
    }

    @Test
    void theFace_doesNoInputOrOutput() {
        noClasses().that().resideInAPackage("tenken.ui..")
                .should().dependOnClassesThat().belongToAnyOf(java.nio.file.Files.class, java.io.FileInputStream.class,
                        java.io.FileOutputStream.class, java.io.FileWriter.class, java.io.RandomAccessFile.class)
                .because("the window's thread never waits for a disk").check(TENKEN);
    }

    @Test
    void viewModels_knowNoScene() {
        noClasses().that().haveSimpleNameEndingWith("ViewModel")
                .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.fxml..", "javafx.stage..")
                .because("plain JUnit tests a view model").allowEmptyShould(true).check(TENKEN);
    }

    @Test
    void javaFx_staysUpstairs() {
        noClasses().that().resideOutsideOfPackages("tenken.ui..", "tenken")
                .should().dependOnClassesThat().resideInAnyPackage("javafx..")
                .because("a command must not start JavaFX, and the rules must be testable without it").check(TENKEN);
    }

    @Test
    void sql_staysInTheIndex() {
        noClasses().that().resideOutsideOfPackages("tenken.index..")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.sqlite..")
                .because("the index is the only room that speaks SQL").check(TENKEN);
    }

    @Test
    void rules_arePure() {
        noClasses().that().resideInAnyPackage("tenken.time..", "tenken.event..", "tenken.tool..", "tenken.metric..", "tenken.change..", "tenken.check..", "tenken.operation..")
                .should().dependOnClassesThat().resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..")
                .because("values and rules read no file").check(TENKEN);
    }

    @Test
    void now_isHandedDown() {
        noClasses().that().haveNameNotMatching("tenken\\.Wiring.*")
                .should().callMethod(java.time.Instant.class, "now")
                .because("runs must be reproducible: only Wiring asks the machine for the time").check(TENKEN);
    }

    @Test
    void names_areNounsOfTheField() {
        noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Handler|Processor|Impl|Data|Info|Common|Base)")
                .because("a class is named after what it is in the field, not after its mechanism").check(TENKEN);
    }

    @Test
    void packages_sayNullIsNot() {
        classes().that().haveSimpleName("package-info").should().beAnnotatedWith(org.jspecify.annotations.NullMarked.class)
                .because("nothing is null unless it says so").check(TENKEN);
        var marked = TENKEN.stream().filter(one -> one.getSimpleName().equals("package-info")).map(JavaClass::getPackageName).toList();
        assertThat(TENKEN.stream().map(JavaClass::getPackageName).distinct()).isSubsetOf(marked);
    }

    private static String room(JavaClass one) {
        String name = one.getPackageName();
        return name.equals("tenken") ? "" : name.split("\\.")[1];
    }

    private static String screen(JavaClass one) {
        String[] parts = one.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }
}
