package io.github.evoludigit.confiture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.evoludigit.confiture.text.Location;
import org.junit.jupiter.api.Test;

/** The house as it is drawn in CONTRIBUTING.md: each package may use only those below it. */
class ArchitectureTest {

  private static final String ROOT = "io.github.evoludigit.confiture";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importUrl(Location.class.getProtectionDomain().getCodeSource().getLocation());

  @Test
  void packages_use_only_those_below_them() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
        .layer("maven")
        .definedBy(ROOT + ".maven..")
        .layer("app")
        .definedBy(ROOT + ".app..")
        .layer("report")
        .definedBy(ROOT + ".report..")
        .layer("policy")
        .definedBy(ROOT + ".policy..")
        .layer("diff")
        .definedBy(ROOT + ".diff..")
        .layer("ddl")
        .definedBy(ROOT + ".ddl..")
        .layer("plpgsql")
        .definedBy(ROOT + ".plpgsql..")
        .layer("schema")
        .definedBy(ROOT + ".schema..")
        .layer("source")
        .definedBy(ROOT + ".source..")
        .layer("sql")
        .definedBy(ROOT + ".sql..")
        .layer("text")
        .definedBy(ROOT + ".text..")
        .whereLayer("maven")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("app")
        .mayOnlyBeAccessedByLayers("maven")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("maven", "app")
        .whereLayer("policy")
        .mayOnlyBeAccessedByLayers("maven", "app", "report")
        .whereLayer("diff")
        .mayOnlyBeAccessedByLayers("app", "report", "policy")
        .whereLayer("ddl")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("plpgsql")
        .mayOnlyBeAccessedByLayers("ddl")
        .whereLayer("schema")
        .mayOnlyBeAccessedByLayers("app", "report", "policy", "diff", "ddl")
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers("maven", "app")
        .whereLayer("sql")
        .mayOnlyBeAccessedByLayers("app", "ddl", "plpgsql")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers(
            "maven", "app", "report", "policy", "diff", "ddl", "schema", "source", "sql")
        .ensureAllClassesAreContainedInArchitecture()
        .check(CLASSES);
  }

  @Test
  void there_is_no_cycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
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
  void only_the_second_reader_knows_jsqlparser() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".ddl.witness..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.sf.jsqlparser..")
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

  @Test
  void only_reports_compare_texts() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".report..")
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
            ROOT + ".sql..",
            ROOT + ".text..",
            ROOT + ".schema..",
            ROOT + ".diff..",
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
