package io.github.evoludigit.confiture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house as it is drawn in CONTRIBUTING.md: each package may use only those below it. */
class ArchitectureTest {

  private static final String ROOT = "io.github.evoludigit.confiture";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packages_use_only_those_below_them() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(ROOT + "..")
        .layer("maven")
        .definedBy(ROOT + ".maven..")
        .layer("app")
        .definedBy(ROOT + ".app..")
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
        .whereLayer("source")
        .mayOnlyBeAccessedByLayers("maven", "app")
        .whereLayer("sql")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("text")
        .mayOnlyBeAccessedByLayers("maven", "app", "source", "sql")
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
  void lexical_rules_know_no_files() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".sql..", ROOT + ".text..")
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
