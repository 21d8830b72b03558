package io.github.evoludigit.confiture.judge;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evoludigit.confiture.app.RenamedSides;
import io.github.evoludigit.confiture.ddl.ReadingOptions;
import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.ddl.renaming.ImpliedRenames;
import io.github.evoludigit.confiture.ddl.renaming.RenameComments;
import io.github.evoludigit.confiture.ddl.renaming.SaidRenames;
import io.github.evoludigit.confiture.ddl.renaming.WrittenRename;
import io.github.evoludigit.confiture.diff.AttributeChange;
import io.github.evoludigit.confiture.diff.Change;
import io.github.evoludigit.confiture.diff.Consequence;
import io.github.evoludigit.confiture.report.DriftReport;
import io.github.evoludigit.confiture.schema.ObjectKind;
import io.github.evoludigit.confiture.schema.Renamed;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Script;
import io.github.evoludigit.confiture.sql.Statement;
import io.github.evoludigit.confiture.text.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What was renamed: folders of {@code old.sql}, {@code new.sql} with comments, {@code renames.txt}
 * with entries if there are any, and {@code changes.txt} with what is to be reported. The server
 * renames, too: where nothing else is different, the old side then is the new one.
 */
class RenamesTest {

  private static final Path FOLDERS = Path.of("src", "test", "resources", "renames");

  static Stream<Path> folders() throws IOException {
    try (Stream<Path> found = Files.list(FOLDERS)) {
      return found.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void what_is_reported(Path folder) throws IOException {
    List<String> lines = lines(RenamedSides.report(folder, entries(folder)));
    if (System.getProperty("renames.rewrite") != null) {
      Files.write(folder.resolve("changes.txt"), lines);
    }
    assertThat(lines).isEqualTo(Files.readAllLines(folder.resolve("changes.txt")));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void the_server_renames_the_same(Path folder) throws IOException, SQLException {
    DriftReport report = RenamedSides.report(folder, entries(folder));
    for (Change change : report.changes()) {
      boolean schema = change.key().kind() == ObjectKind.SCHEMA;
      boolean renamed = change.sort() == Change.Sort.RENAMED && change.attributes().isEmpty();
      if (!schema && !renamed) {
        return; // More than names is different.
      }
    }
    StringBuilder renamed = new StringBuilder(text(folder, "old.sql"));
    for (String statement : statements(folder)) {
      renamed.append(statement).append(";\n");
    }
    // A schema for what was in none before.
    String made = text(folder, "new.sql").contains("CREATE SCHEMA other;") ? "other" : "";
    String old = (made.isEmpty() ? "" : "CREATE SCHEMA other;\n") + renamed;
    assertThat(facts(folder + " renamed", old))
        .isEqualTo(facts(folder + " new", text(folder, "new.sql")));
  }

  private static Object facts(String name, String sql) throws SQLException, IOException {
    return Judgement.facts(PostgresServer.forTest(), name, sql.getBytes(StandardCharsets.UTF_8))
        .facts();
  }

  /** What the old side must run. */
  private static List<String> statements(Path folder) throws IOException {
    String old = text(folder, "old.sql");
    Schema newSchema = schema(text(folder, "new.sql"));
    List<WrittenRename> written = new ArrayList<>();
    entries(folder).forEach(entry -> written.add(WrittenRename.entry(entry)));
    List<Statement> statements = script(text(folder, "new.sql")).statements();
    written.addAll(RenameComments.of(statements, statements, newSchema).renames());
    List<Renamed> renamed =
        new ArrayList<>(SaidRenames.of(written, schema(old), newSchema).renamed());
    List<String> sql = sql(renamed);
    renamed.addAll(ImpliedRenames.of(renamed, schema(old + String.join(";", sql)), newSchema));
    return sql(renamed);
  }

  private static List<String> sql(List<Renamed> renamed) {
    List<String> sql = new ArrayList<>();
    renamed.forEach(each -> sql.addAll(each.statements()));
    return sql;
  }

  private static Schema schema(String sql) {
    return new SchemaReader(ReadingOptions.DEFAULT).read(script(sql)).schema();
  }

  private static Script script(String sql) {
    return Script.of("schema.sql", sql.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Path folder, String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private static List<String> entries(Path folder) throws IOException {
    Path file = folder.resolve("renames.txt");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static List<String> lines(DriftReport report) {
    List<String> lines = new ArrayList<>();
    for (Change change : report.changes()) {
      lines.add(change.toString());
      for (AttributeChange attribute : change.attributes()) {
        lines.add("  " + attribute);
      }
      for (Consequence consequence : change.consequences()) {
        lines.add("  with it " + consequence);
      }
    }
    for (Problem problem : report.errors()) {
      lines.add("error " + problem);
    }
    for (Problem problem : report.warnings()) {
      lines.add("warning " + problem);
    }
    return lines;
  }
}
