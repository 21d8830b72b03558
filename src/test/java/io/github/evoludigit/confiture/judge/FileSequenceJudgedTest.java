package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.SchemaSample;
import io.github.evoludigit.confiture.ddl.order.FileSequence;
import io.github.evoludigit.confiture.ddl.order.ScriptOfFiles;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Schemas with each statement in a file of its own, the names of which say nothing: by dependencies
 * they are loaded, and make what the schema made.
 */
class FileSequenceJudgedTest {

  /** Statements that do the same in every order in which they can run. */
  private static final Pattern FREE =
      Pattern.compile(
          "(?is)(create\\s+(?!or\\b|temp|event|database|role|user|group)(?!.*\\bif\\s+not\\s+exists)"
              + ".*|comment\\s+on\\b(?!.*\\bis\\s+null).*|grant\\b(?!.*\\ball\\b).*"
              + "|alter\\s+table\\b.*\\b(add\\s+(constraint|foreign|primary|unique|check)|attach"
              + "|enable|force|owner)\\b.*|alter\\s+\\w+\\b.*\\bowner\\s+to\\b.*"
              + "|alter\\s+sequence\\b.*\\bowned\\b.*)");

  /** What is not refused where something is missing, so that nobody sees that it is needed. */
  private static final Pattern UNJUDGED =
      Pattern.compile(
          "(?is)create\\s+(transform|foreign)\\b.*|create\\s+operator\\b.*\\b(commutator|negator)\\b.*"
              + "|.*_not_null\\b.*|.*constraint\\s+\\w+_check\\b.*|create\\s+type\\b.*\\b(range|input)\\b.*"
              + "|.*\\bwithout\\s+overlaps\\b.*|.*::\\s*reg.*|comment\\b.*\\bis\\s+''"
              + "|create\\b.*\\binherits\\b.*");

  private static boolean isFree(String statement) {
    return FREE.matcher(statement).matches() && !UNJUDGED.matcher(statement).matches();
  }

  private static List<String> statements(byte[] script) {
    return Script.of("all.sql", script).statements().stream().map(Statement::text).toList();
  }

  /** The statements, each in a file, the names in an order that a number decides. */
  private static ScriptOfFiles shuffled(List<String> statements, long seed) {
    List<String> mixed = new ArrayList<>(statements);
    Collections.shuffle(mixed, new Random(seed));
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < mixed.size(); i++) {
      files.put("%05d.sql".formatted(i), mixed.get(i));
    }
    return new ScriptOfFiles(files);
  }

  private static SchemaReading read(List<Statement> statements) {
    return new SchemaReader(ReadingOptions.DEFAULT, true).read(statements);
  }

  @TestFactory
  Stream<DynamicTest> statements_in_any_order_are_put_into_one_that_makes_the_same() {
    return CaseFolderScripts.all()
        .filter(
            script -> statements(script.utf8()).stream().allMatch(FileSequenceJudgedTest::isFree))
        .filter(script -> statements(script.utf8()).size() > 1)
        .map(script -> DynamicTest.dynamicTest(script.name(), () -> judge(script)));
  }

  private static void judge(CaseFolderScripts.CaseScript script) throws Exception {
    List<String> statements = statements(script.utf8());
    ScriptOfFiles files = shuffled(statements, script.name().hashCode());
    FileSequence.Result result = files.sequence();
    assertThat(result.problems()).isEmpty();
    ScriptOfFiles ordered = files.inOrder(result.files());
    SchemaReading was = read(Script.of("all.sql", script.utf8()).statements());
    SchemaReading is = read(ordered.statements());
    assertThat(is.refusals()).hasSameSizeAs(was.refusals());
    assertThat(SchemaDiff.between(was.schema(), is.schema()).changes()).isEmpty();
    PostgresServer server = PostgresServer.forTest();
    CatalogFacts before = Judgement.facts(server, "all.sql", script.utf8());
    CatalogFacts after =
        Judgement.facts(
            server, "ordered.sql", (ordered.text() + ';').getBytes(StandardCharsets.UTF_8));
    assertThat(after.facts()).isEqualTo(before.facts());
  }

  @Test
  void a_schema_of_a_real_size_is_put_in_order_whatever_its_files_are_called() {
    List<String> statements = SchemaSample.statements(12);
    for (long seed = 1; seed < 4; seed++) {
      ScriptOfFiles files = shuffled(statements, seed);
      FileSequence.Result result = files.sequence();
      assertThat(result.problems()).isEmpty();
      SchemaReading is = read(files.inOrder(result.files()).statements());
      assertThat(is.refusals()).isEmpty();
      assertThat(
              SchemaDiff.between(
                      read(Script.of("all.sql", text(statements)).statements()).schema(),
                      is.schema())
                  .changes())
          .isEmpty();
    }
  }

  @Test
  void what_is_in_order_stays_in_order() {
    List<String> statements = SchemaSample.statements(3);
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < statements.size(); i++) {
      files.put("%05d.sql".formatted(i), statements.get(i));
    }
    assertThat(new ScriptOfFiles(files).sequence().files())
        .containsExactlyElementsOf(files.keySet());
  }

  private static byte[] text(List<String> statements) {
    return (String.join(";\n", statements) + ';').getBytes(StandardCharsets.UTF_8);
  }

  /** The scripts of all cases. */
  private static final class CaseFolderScripts {

    /**
     * A script.
     *
     * @param name the case and the side
     * @param utf8 its text
     */
    private record CaseScript(String name, byte[] utf8) {}

    static Stream<CaseScript> all() {
      List<CaseScript> all = new ArrayList<>();
      try {
        for (CaseFolder folder : CaseFolder.all()) {
          all.add(new CaseScript(folder.name() + "/new.sql", Files.readAllBytes(folder.newSql())));
        }
      } catch (java.io.IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
      return all.stream();
    }
  }
}
