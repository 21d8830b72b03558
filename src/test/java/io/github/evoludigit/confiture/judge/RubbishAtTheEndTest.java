package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.SchemaReading;
import io.github.evoludigit.confiture.ddl.clause.Treatment;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A statement is read to its last token before it changes anything: whatever statement of the case
 * folders ends in a token that does not belong there, the schema stays as it was, and the statement
 * is a definition. Where it is none, a PostgreSQL server is asked whether it is a syntax error at
 * all, and no alias or next value of a list.
 */
class RubbishAtTheEndTest {

  private static final List<String> RUBBISH = List.of("rubbish", "42", "'rubbish'", ")");

  @Test
  void changes_nothing_and_leaves_one_definition() throws IOException, SQLException {
    Set<String> seen = new HashSet<>();
    List<String> failures = new ArrayList<>();
    for (CaseFolder folder : CaseFolder.all()) {
      for (Path side : List.of(folder.oldSql(), folder.newSql())) {
        List<String> statements = statements(side);
        SchemaReading plain = read(String.join(";\n", statements) + ";\n");
        for (String rubbish : RUBBISH) {
          if (!allHold(plain, statements, rubbish)) {
            check(folder.name(), statements, rubbish, seen, failures);
          }
        }
      }
    }
    assertThat(failures).isEmpty();
  }

  private static List<String> statements(Path file) throws IOException {
    List<String> texts = new ArrayList<>();
    for (Statement statement : Script.of("side.sql", Files.readAllBytes(file)).statements()) {
      texts.add(statement.text());
    }
    return texts;
  }

  /** Each statement stands behind the same with rubbish at its end. */
  private static boolean allHold(SchemaReading plain, List<String> statements, String rubbish) {
    StringBuilder with = new StringBuilder();
    for (String statement : statements) {
      with.append(statement).append(' ').append(rubbish).append(";\n");
      with.append(statement).append(";\n");
    }
    return holds(plain, read(with.toString()));
  }

  /** The first statements, the first two and so on, of which the last has rubbish at its end. */
  private static void check(
      String name, List<String> statements, String rubbish, Set<String> seen, List<String> failures)
      throws SQLException {
    String before = "";
    for (String statement : statements) {
      String with = before + statement + ' ' + rubbish + ";\n";
      if (!holds(read(before), read(with))
          && seen.add(statement + rubbish)
          && isSyntaxError(with)) {
        failures.add(name + ": " + statement.replaceAll("\\s+", " ") + "  <<  " + rubbish);
      }
      before += statement + ";\n";
    }
  }

  private static SchemaReading read(String sql) {
    Script script = Script.of("side.sql", sql.getBytes(StandardCharsets.UTF_8));
    return new SchemaReader(ReadingOptions.DEFAULT).read(script);
  }

  /** Rows and what is of the session or the cluster are not read: they change nothing anyway. */
  private static boolean holds(SchemaReading without, SchemaReading with) {
    return with.count(Treatment.MODEL) == without.count(Treatment.MODEL)
        && SchemaDiff.between(without.schema(), with.schema()).changes().stream()
            .allMatch(RubbishAtTheEndTest::isDefinition);
  }

  private static boolean isDefinition(Change change) {
    return change.key().kind() == ObjectKind.STATEMENT
        || change.attributes().stream().allMatch(each -> each.name().startsWith("statement "));
  }

  /** Whether a server sees a syntax error; whatever else it refuses is no matter of reading. */
  private static boolean isSyntaxError(String sql) throws SQLException {
    try {
      Judgement.facts(PostgresServer.forTest(), "side", sql.getBytes(StandardCharsets.UTF_8));
      return false;
    } catch (SchemaLoad.LoadException refused) {
      return refused.getMessage().contains("syntax error");
    }
  }
}
