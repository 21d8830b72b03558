package io.github.evoludigit.confiture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.evoludigit.confiture.text.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The house as it is drawn in CONTRIBUTING.md: each package may use only those below it. */
class ArchitectureTest {

  private static final String ROOT = "io.github.evoludigit.confiture";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Location.class.getProtectionDomain().getCodeSource().getLocation());

  /** What each package may use, besides itself. What is missing here may use nothing. */
  private static final Map<String, Set<String>> MAY_USE = new TreeMap<>();

  private static final String[] EXPRESSION = {
    "expression",
    "expression.analysis",
    "expression.constant",
    "expression.evaluation",
    "expression.syntax",
    "expression.type"
  };

  /** The rooms of the interpreter, none of which knows another. */
  private static final String[] COMMANDS = {
    "ddl.command.data",
    "ddl.command.privilege",
    "ddl.command.routine",
    "ddl.command.server",
    "ddl.command.table",
    "ddl.command.type",
    "ddl.command.view"
  };

  static {
    mayUse("text");
    mayUse("schema", "text");
    mayUse("sql", "text");
    mayUse("plpgsql", "sql", "text");
    mayUse("server", "sql", "text");
    mayUse("source", "text");
    mayUse("source.git", "source", "text");
    mayUse("source.migration", "source", "text");
    mayUse("expression.type", "server", "sql", "text");
    mayUse("expression.syntax", "expression.type", "sql", "text");
    mayUse("expression.constant", "expression.syntax", "expression.type", "sql", "text");
    mayUse(
        "expression.analysis",
        "expression.constant",
        "expression.syntax",
        "expression.type",
        "sql",
        "text");
    mayUse(
        "expression.evaluation",
        "expression.analysis",
        "expression.constant",
        "expression.syntax",
        "expression.type",
        "sql",
        "text");
    mayUse("expression", and(EXPRESSION, "sql", "text"));
    mayUse("ddl.catalog", and(EXPRESSION, "schema", "server", "sql", "text"));
    mayUse("ddl.body", and(EXPRESSION, "ddl.catalog", "plpgsql", "schema", "sql", "text"));
    mayUse("ddl.dependency", and(EXPRESSION, "ddl.catalog", "schema", "server", "sql", "text"));
    mayUse(
        "ddl.clause",
        and(EXPRESSION, "ddl.catalog", "ddl.dependency", "schema", "server", "sql", "text"));
    String[] command =
        and(
            EXPRESSION,
            "ddl.catalog",
            "ddl.clause",
            "ddl.dependency",
            "plpgsql",
            "schema",
            "server",
            "sql",
            "text");
    for (String room : COMMANDS) {
      mayUse(room, command);
    }
    mayUse("ddl.command.routine", and(command, "ddl.body"));
    mayUse("ddl.command", and(command, COMMANDS));
    mayUse("ddl.selection", "schema", "sql", "text");
    mayUse("ddl.renaming", "schema", "sql", "text");
    mayUse("ddl.order", "ddl.catalog", "ddl.command", "ddl.selection", "schema", "sql", "text");
    mayUse("ddl.witness", and(EXPRESSION, "ddl.catalog", "schema", "sql", "text"));
    mayUse(
        "ddl",
        and(and(command, COMMANDS), "ddl.body", "ddl.command", "ddl.selection", "ddl.witness"));
    mayUse("database", "sql", "text");
    mayUse("diff", "schema", "text");
    mayUse("policy", "diff", "schema", "text");
    mayUse("plan", "diff", "policy", "schema", "sql", "text");
    mayUse("report", "diff", "plan", "policy", "schema", "text");
    mayUse(
        "app",
        "database",
        "ddl",
        "ddl.catalog",
        "ddl.clause",
        "ddl.order",
        "ddl.renaming",
        "ddl.selection",
        "ddl.witness",
        "diff",
        "plan",
        "policy",
        "report",
        "schema",
        "source",
        "source.git",
        "source.migration",
        "sql",
        "text");
    mayUse(
        "maven",
        "app",
        "database",
        "ddl.catalog",
        "plan",
        "policy",
        "report",
        "source",
        "source.git",
        "source.migration",
        "text");
  }

  private static void mayUse(String room, String... others) {
    MAY_USE.put(room, new TreeSet<>(List.of(others)));
  }

  private static String[] and(String[] some, String... more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  private static String room(JavaClass type) {
    return type.getPackageName().substring(ROOT.length()).replaceFirst("^\\.", "");
  }

  @Test
  void packages_use_only_those_below_them() {
    Set<String> against = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean ours = target.getPackageName().startsWith(ROOT);
        if (ours
            && !room(target).equals(room(type))
            && !allowed(room(type)).contains(room(target))) {
          against.add(room(type) + " uses " + room(target) + ": " + dependency.getDescription());
        }
      }
    }
    assertThat(against).isEmpty();
  }

  private static Set<String> allowed(String room) {
    return MAY_USE.getOrDefault(room, Set.of());
  }

  @Test
  void every_package_is_drawn_and_every_drawn_one_is_there() {
    Set<String> rooms = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      rooms.add(room(type));
    }
    assertThat(MAY_USE.keySet()).isEqualTo(rooms);
  }

  @Test
  void there_is_no_cycle_between_any_two_packages() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void only_databases_know_jdbc_and_nothing_the_libraries_that_are_resolved_for_them() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".database..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.postgresql..", "io.zonky..")
        .check(CLASSES);
  }

  @Test
  void only_the_witness_knows_jsqlparser() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".ddl.witness..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.sf.jsqlparser..")
        .check(CLASSES);
  }

  @Test
  void only_the_goals_know_maven() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".maven..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.maven..")
        .check(CLASSES);
  }

  @Test
  void the_second_reader_does_not_know_the_first() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".ddl.witness..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + ".ddl..").and(resideOutsideOfPackage(ROOT + ".ddl.witness..")))
        .check(CLASSES);
  }

  /**
   * From the first word of a statement to its last nobody asks what there is: whatever the reader
   * of commands calls, and what that calls, is none of the catalog's objects.
   */
  @Test
  void a_statement_is_read_without_the_catalog() {
    Map<JavaCodeUnit, JavaCodeUnit> reached = new HashMap<>();
    Deque<JavaCodeUnit> open = new ArrayDeque<>();
    for (JavaMethod method : CLASSES.get(ROOT + ".ddl.command.CommandReader").getMethods()) {
      reached.put(method, method);
      open.add(method);
    }
    while (!open.isEmpty()) {
      JavaCodeUnit caller = open.remove();
      for (JavaCodeUnitAccess<?> access : calls(caller)) {
        access
            .getTarget()
            .resolveMember()
            .filter(JavaCodeUnit.class::isInstance)
            .map(JavaCodeUnit.class::cast)
            .filter(called -> called.getOwner().getPackageName().startsWith(ROOT + ".ddl"))
            .filter(called -> reached.putIfAbsent(called, caller) == null)
            .ifPresent(open::add);
      }
    }
    Set<String> against = new TreeSet<>();
    for (JavaCodeUnit called : reached.keySet()) {
      if (isOfCatalog(called.getOwner())) {
        against.add(called.getFullName() + " by " + reached.get(called).getFullName());
      }
    }
    assertThat(against).isEmpty();
    assertThat(reached.keySet().stream().filter(each -> each.getName().startsWith("read")))
        .as("what reads")
        .hasSizeGreaterThan(100);
  }

  private static Set<JavaCodeUnitAccess<?>> calls(JavaCodeUnit caller) {
    Set<JavaCodeUnitAccess<?>> calls = new HashSet<>();
    calls.addAll(caller.getMethodCallsFromSelf());
    calls.addAll(caller.getConstructorCallsFromSelf());
    calls.addAll(caller.getMethodReferencesFromSelf());
    calls.addAll(caller.getConstructorReferencesFromSelf());
    return calls;
  }

  /** Whether a class holds objects or finds them, or is what commands are applied with. */
  private static boolean isOfCatalog(JavaClass type) {
    return Stream.of("Catalog", "Namespace", "PathScope", "Session", "Refusals", "Entity")
            .anyMatch(name -> type.isAssignableTo(ROOT + ".ddl.catalog." + name))
        || type.getFullName().equals(ROOT + ".ddl.clause.Execution");
  }

  @Test
  void only_reports_and_a_baseline_in_parts_compare_texts() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".report..")
        .and()
        .doNotHaveSimpleName("PartialBaseline")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.difflib..")
        .check(CLASSES);
  }

  @Test
  void nothing_is_read_or_written_where_schemas_are_understood_and_compared() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".ddl..",
            ROOT + ".expression..",
            ROOT + ".plpgsql..",
            ROOT + ".sql..",
            ROOT + ".text..",
            ROOT + ".schema..",
            ROOT + ".diff..",
            ROOT + ".plan..",
            ROOT + ".policy..",
            ROOT + ".report..")
        .and()
        .doNotHaveSimpleName("Resource")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..")
        .check(CLASSES);
  }

  @Test
  void names_are_nouns_of_the_glossary() {
    classes().should().haveNameNotMatching(".*(Utils?|Helper|Manager|Impl)").check(CLASSES);
  }
}
