package io.github.evoludigit.confiture.judge;

import io.github.evoludigit.confiture.ddl.SchemaReader;
import io.github.evoludigit.confiture.diff.SchemaDiff;
import io.github.evoludigit.confiture.schema.Schema;
import io.github.evoludigit.confiture.sql.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The project's own engine. */
public final class EngineDiffer implements Differ {

  @Override
  public List<ReportedChange> diff(Path oldSql, Path newSql) throws IOException {
    return SchemaDiff.between(schema(oldSql), schema(newSql)).changes().stream()
        .map(
            change ->
                new ReportedChange(
                    change.key().kind().label(), change.key().identity(), change.toString()))
        .toList();
  }

  private static Schema schema(Path file) throws IOException {
    Script script = Script.of(file.getFileName().toString(), Files.readAllBytes(file));
    return new SchemaReader(SchemaReader.DEFAULT_LOADER).read(script).schema();
  }
}
